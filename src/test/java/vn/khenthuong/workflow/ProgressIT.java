package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** With whom a dossier is, since when, what is usual, what comes next and what could come back. */
@IntegrationTest
class ProgressIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProcessProgress progress;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    @Test
    void saysWhoseWorkItIs() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);

        var steps = progress.of(Route.DAKLAK, code.value()).orElseThrow().steps();

        assertThat(steps.stream().filter(ProcessProgress.Step::open))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.elementId()).isEqualTo("sendDossier");
                    assertThat(step.offeredTo()).containsExactly(Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK);
                });
        assertThat(steps.stream().filter(step -> !step.open()))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.offeredTo()).isEmpty());
    }

    @Test
    void tellsWhatIsUsualOnlyFromEnough() {
        OrganisationCode nobody = new OrganisationCode("nobody");
        assertThat(progress.usual(nobody, "signLetter")).isEmpty();

        for (int i = 0; i < ProcessProgress.FEWEST; i++) {
            route.ready(unit, List.of(route.individual(unit)), 1);
        }

        assertThat(progress.usual(Route.DAKLAK, "signLetter")).hasValueSatisfying(usual -> {
            assertThat(usual.of()).isBetween(ProcessProgress.FEWEST, ProcessProgress.SAMPLE);
            assertThat(usual.median()).isPositive();
        });
        assertThat(progress.usual(Route.DAKLAK, "noSuchStep")).isEmpty();
    }

    @Test
    void theUnitReadsItOnTheDossiersPage() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));

        assertThat(html(new Visitor(context).open(route.officer(unit), "/dossiers/" + code)))
                .contains(
                        "Người thực hiện",
                        "Chuyên viên thẩm định",
                        "Nên xong trước",
                        "Thông thường",
                        "Hồ sơ thiếu thành phần được trả lại để bổ sung");
    }
}
