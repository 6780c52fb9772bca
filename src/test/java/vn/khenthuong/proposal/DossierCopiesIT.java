package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

@IntegrationTest
class DossierCopiesIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    DossierCopies copies;

    @Autowired
    Withdrawals withdrawals;

    private Route route;
    private UnitCode unit;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
    }

    /** A unit that withdrew to do better starts with everybody it had typed, and reads and uploads anew. */
    @Test
    void takesThePeopleAndLeavesTheRest() {
        Actor officer = route.officer(unit);
        NomineeDraft person = Drafts.citizen(
                Drafts.named(route.individual(unit), "Vũ Thị Chép Lại", LocalDate.of(1980, 1, 2)), "001080000707");
        ProposalCode first = route.drafted(unit, List.of(person, route.commune(unit, 1000, 990)));
        withdrawals.withdraw(officer, first, "Lập lại cho đúng");
        DossierView before = route.view(unit, first);

        ProposalCode copy = copies.copy(officer, first, null);

        DossierView made = route.view(unit, copy);
        assertThat(made.state()).isEqualTo(ProposalState.DRAFT);
        assertThat(made.documents()).isEmpty();
        assertThat(made.nominees()).hasSize(2).allSatisfy(nominee -> assertThat(nominee.state())
                .isEqualTo(NomineeState.CANDIDATE));
        assertThat(made.nominees().get(0).typed())
                .isEqualTo(before.nominees().get(0).typed());
        assertThat(made.nominees().get(0).citizenNumberMasked()).endsWith("0707");
        assertThat(made.nominees().get(0).id())
                .isNotEqualTo(before.nominees().get(0).id());
        assertThat(route.view(unit, first).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(route.view(unit, first).version()).isEqualTo(before.version());
    }

    @Test
    void isForTheUnitsOwnDraftersOnly() {
        ProposalCode first = route.drafted(unit, List.of(route.individual(unit)));

        assertThatThrownBy(() -> copies.copy(route.officer(Communes.next(context)), first, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> copies.copy(route.clerk(unit), first, null)).isInstanceOf(NotPermittedException.class);
        assertThat(context.getBean(DossierLists.class)
                        .mine(route.officer(unit), DossierFilter.ALL, 0, 10)
                        .rows())
                .hasSize(1);
    }
}
