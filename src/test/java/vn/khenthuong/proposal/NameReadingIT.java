package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.khenthuong.portal.Visitor.html;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Names are proof-read by the unit before anything is sent. */
@IntegrationTest
class NameReadingIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private NameReadings names;

    private Route route;
    private Visitor visitor;
    private UnitCode unit;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        visitor = new Visitor(context);
        unit = Communes.next(context);
    }

    @Test
    void anUnreadNameIsNotSentAndSaidAtTheNominee() {
        ProposalCode code = unread();
        route.drafting.bringToCouncil(route.officer(unit), code, version(code));
        route.makeReady(unit, code, 1);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> route.send(unit, code));

        assertThat(refused.findings())
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("name-proofread");
                    assertThat(finding.subject().id())
                            .isEqualTo(nominee(code).id().toString());
                });
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.READY);

        // The clerk who sends reads on the spot.
        route.readNames(route.clerk(unit), code);
        route.send(unit, code);
        assertThat(route.view(unit, code).state()).isEqualTo(ProposalState.SENT);
        assertThat(nominee(code).nameReading().by()).isEqualTo(route.clerk(unit).userId());
    }

    @Test
    void spellingIsCorrectedWhileReadingAlsoAfterTheCouncilButAnotherNameIsNot() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        Actor clerk = route.clerk(unit);
        NomineeId id = nominee(code).id();
        String name = nominee(code).name();

        names.confirm(clerk, code, version(code), Map.of(id, "  " + name.toUpperCase() + " "));
        assertThat(nominee(code).typed().certificateName()).isEqualTo(name.toUpperCase());
        assertThat(nominee(code).name()).isEqualTo(name);

        assertRefused(code, Map.of(id, "Trần Thị Khác"), "name-not-a-spelling");
        assertRefused(code, Map.of(id, " "), "input-required");
        assertRefused(code, Map.of(), "names-none-read");
        assertThat(nominee(code).typed().certificateName()).isEqualTo(name.toUpperCase());

        route.send(unit, code);
        assertRefused(code, Map.of(id, name), "name-of-sent-dossier");
    }

    @Test
    void anotherSpellingIsUnreadAgain() {
        ProposalCode code = route.drafted(unit, List.of(route.individual(unit)));
        NomineeView nominee = nominee(code);
        assertThat(nominee.nameReading()).isNotNull();

        route.drafting.changeNominee(
                route.officer(unit),
                code,
                version(code),
                nominee.id(),
                Drafts.with(nominee.typed(), "certificateName", nominee.name() + " A"));

        assertThat(nominee(code).nameReading()).isNull();
    }

    @Test
    void itIsTheUnitsActOnTheVersionThatItSaw() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        Map<NomineeId, String> read =
                Map.of(nominee(code).id(), nominee(code).typed().certificateName());
        int version = version(code);

        assertThatThrownBy(() -> names.confirm(route.appraiser(), code, version, read))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isTrue());
        assertThatThrownBy(() -> names.confirm(route.officer(Communes.next(context)), code, version, read))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isFalse());
        assertThatThrownBy(() -> names.confirm(route.officer(unit), code, version - 1, read))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void thePageKeepsWhatWasTypedAndSaysWhatIsWrong() {
        ProposalCode code = unread();
        Actor officer = route.officer(unit);
        String id = nominee(code).id().toString();
        String path = "/dossiers/" + code + "/names";
        assertThat(html(visitor.open(officer, "/dossiers/" + code))).contains(path, "1 tên chưa đọc");
        assertThat(html(visitor.open(officer, path)))
                .contains("as-printed", nominee(code).name());
        assertThat(visitor.open(route.officer(Communes.next(context)), path).getStatus())
                .isEqualTo(404);

        MockHttpServletResponse wrong = confirm(officer, code, version(code), id, "Người Khác");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(html(wrong)).contains("chỉ sửa được dấu", "Người Khác");
        MockHttpServletResponse stale =
                confirm(officer, code, version(code) - 1, id, nominee(code).name());
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(html(stale)).contains("Chưa ghi nhận gì");
        assertThat(nominee(code).nameReading()).isNull();

        MockHttpServletResponse done =
                confirm(officer, code, version(code), id, nominee(code).name());
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(html(visitor.open(officer, path))).contains("Đã đọc soát: " + officer.fullName());
        assertThat(html(visitor.open(officer, "/dossiers/" + code))).doesNotContain("tên chưa đọc");
    }

    private MockHttpServletResponse confirm(Actor actor, ProposalCode code, int version, String id, String name) {
        return visitor.send(
                actor,
                MockMvcRequestBuilders.post("/dossiers/" + code + "/names")
                        .param("version", String.valueOf(version))
                        .param("name-" + id, name)
                        .param("read-" + id, "true"));
    }

    private void assertRefused(ProposalCode code, Map<NomineeId, String> read, String rule) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> names.confirm(route.officer(unit), code, version(code), read));
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    /** A draft with one nominee whose name nobody has read. */
    private ProposalCode unread() {
        Actor officer = route.officer(unit);
        ProposalCode code = route.drafting.create(officer, unit);
        NomineeId id = route.drafting.addNominee(officer, code, version(code), route.individual(unit));
        route.drafting.attach(officer, code, id, "report", route.pdf(officer, unit));
        return code;
    }

    private NomineeView nominee(ProposalCode code) {
        return route.view(unit, code).nominees().get(0);
    }

    private int version(ProposalCode code) {
        return route.view(unit, code).version();
    }
}
