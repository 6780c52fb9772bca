package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Plan III.1.b, fourth dash: a hold is on the person, so a second line of the same person is on hold too. */
@IntegrationTest
class HeldPersonIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private NomineeHolds holds;

    @Autowired
    private Withdrawals withdrawals;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    /** Sent, held by Home Affairs, withdrawn. */
    private ProposalCode heldAndWithdrawn(NomineeDraft draft) {
        ProposalCode code = route.sent(unit, List.of(draft));
        route.accept(code);
        holds.place(
                route.appraiser(),
                code,
                route.view(unit, code).nominees().get(0).id(),
                HoldReason.COMPLAINT,
                "Thanh tra tỉnh",
                "Công văn 4",
                route.today());
        withdrawals.withdraw(route.head(unit), code, "Rút để xem lại");
        return code;
    }

    @Test
    void followsTheCitizenNumberIntoTheNextDossier() {
        NomineeDraft draft = Drafts.citizen(route.individual(unit), "001080000201");
        ProposalCode first = heldAndWithdrawn(draft);

        ProposalCode again = route.ready(unit, List.of(draft, route.individual(unit)), 2);
        NomineeView held = route.view(unit, again).nominees().get(0);

        assertThat(held.held()).isTrue();
        assertThatThrownBy(() -> holds.lift(route.officer(unit), again, held.id(), "Đơn vị tự bỏ"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("hold-of-home-affairs"));
        route.send(unit, again);
        assertThat(route.view(unit, again).nominees().get(0).state()).isEqualTo(NomineeState.SUSPENDED);

        // Home Affairs lifts it where it placed it, though that dossier has ended.
        holds.lift(
                route.appraiser(),
                first,
                route.view(unit, first).nominees().get(0).id(),
                "Kết luận không vi phạm");
        assertThat(route.view(unit, again).nominees().get(0).held()).isFalse();
    }

    @Test
    void warnsOfANameAndBirthDateThatAreOnHold() {
        LocalDate birth = LocalDate.of(1971, 3, 4);
        heldAndWithdrawn(Drafts.named(route.individual(unit), "Đinh Thị Đang Giữ", birth));

        UnitCode other = Communes.next(context);
        ProposalCode draft =
                route.drafted(other, List.of(Drafts.named(route.individual(other), "ĐINH THỊ ĐANG GIỮ", birth)));
        ProposalCode stranger = route.drafted(
                other, List.of(Drafts.named(route.individual(other), "Đinh Thị Đang Giữ", birth.plusDays(1))));

        assertThat(route.dossiers.findings(route.officer(other), draft, Stage.DRAFT))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("hold-lookalike");
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                });
        assertThat(route.dossiers.findings(route.officer(other), stranger, Stage.DRAFT))
                .extracting(Finding::rule)
                .doesNotContain("hold-lookalike");
    }
}
