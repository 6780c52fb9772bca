package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ManyDossiers;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.StatementCount;

/** Lists hold what their reader may see, a page at a time, however many dossiers there are. */
@IntegrationTest
class DossierListsIT {

    private static final int DOSSIERS = 10_000;
    private static final int PAGE = 50;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DossierLists lists;

    @Autowired
    private JdbcClient jdbc;

    private Route route;

    @BeforeEach
    void arrange() {
        route = new Route(context);
    }

    @Test
    void holdWhatTheReaderMaySeeAndNothingElse() {
        UnitCode unit = Communes.next(context);
        ProposalCode draft = route.drafting.create(route.officer(unit), unit);
        ProposalCode sent = route.sent(unit, List.of(route.individual(unit)));
        Actor stranger = route.officer(Communes.next(context));
        Actor inspector = route.person(new UnitCode("sonoivu"), Role.INSPECTOR);
        for (ProposalCode code : List.of(draft, sent)) {
            DossierFilter one = new DossierFilter(null, code.value());
            for (Actor actor : List.of(route.officer(unit), route.clerk(unit), stranger, route.appraiser())) {
                assertThat(lists.mine(actor, one, 0, 10).found())
                        .as(actor.userId() + " " + code)
                        .isEqualTo(actor.units().contains(unit) ? 1 : 0);
            }
            for (Actor actor : List.of(route.appraiser(), route.divisionHead(), inspector)) {
                boolean visible =
                        route.dossiers.permissionsIfVisible(actor, code).isPresent();
                assertThat(lists.sent(actor, one, 0, 10).rows())
                        .as(actor.userId() + " " + code)
                        .hasSize(visible ? 1 : 0);
                assertThat(lists.sent(actor, one, 0, 10).found()).isEqualTo(visible ? 1 : 0);
            }
        }
        assertThatThrownBy(() -> lists.sent(stranger, DossierFilter.ALL, 0, 10))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void findByStateByCodeAndByNameWithoutDiacritics() {
        UnitCode unit = Communes.next(context);
        Actor officer = route.officer(unit);
        ProposalCode draft = route.drafting.create(officer, unit);
        ProposalCode council = route.atCouncil(unit, List.of(route.individual(unit)));

        assertThat(codes(officer, DossierFilter.ALL)).containsExactly(council, draft);
        assertThat(codes(officer, new DossierFilter(ProposalState.DRAFT, null))).containsExactly(draft);
        assertThat(codes(officer, new DossierFilter(null, " " + draft.value().toLowerCase() + " ")))
                .containsExactly(draft);
        assertThat(codes(officer, new DossierFilter(null, "xa thu nghiem"))).containsExactly(council, draft);
        assertThat(codes(officer, new DossierFilter(null, "%"))).isEmpty();
        assertThat(lists.mine(officer, new DossierFilter(ProposalState.DRAFT, null), 0, 10)
                        .states())
                .as("counted whatever the filter")
                .containsOnlyKeys(ProposalState.DRAFT, ProposalState.COUNCIL);
    }

    /** Ten thousand dossiers cost as many statements as fifty. */
    @Test
    void readOnlyThePageThatIsShown() throws Exception {
        try (ManyDossiers many = new ManyDossiers(jdbc, "muoinghin", DOSSIERS)) {
            Actor appraiser = many.appraiser();
            DossierList[] first = new DossierList[1];

            int statements = StatementCount.of(() -> first[0] = lists.sent(appraiser, DossierFilter.ALL, 0, PAGE));

            assertThat(first[0].rows()).hasSize(PAGE);
            assertThat(first[0].total()).isEqualTo(DOSSIERS);
            assertThat(statements).isLessThanOrEqualTo(5);
            int last = DOSSIERS / PAGE - 1;
            assertThat(lists.sent(appraiser, DossierFilter.ALL, last, PAGE).rows())
                    .hasSize(PAGE)
                    .doesNotContainAnyElementsOf(first[0].rows());
            assertThat(lists.sent(appraiser, DossierFilter.ALL, last + 1, PAGE).rows())
                    .isEmpty();
        }
    }

    private List<ProposalCode> codes(Actor actor, DossierFilter filter) {
        return lists.mine(actor, filter, 0, 10).rows().stream()
                .map(DossierRow::code)
                .toList();
    }
}
