package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.campaign.CampaignClosed;
import vn.khenthuong.campaign.DeadlineChange;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Stands A22 and A23: late, extended, closed, or nobody proposed at all. */
@IntegrationTest
class UnitBeforeDeadlineIT {

    private static final String CAMPAIGN = "dak-lak-2026";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ProcessSteps steps;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Route route;

    @BeforeEach
    void people() {
        route = new Route(context);
    }

    /** Whoever is about to send sees what sending now would meet. */
    @Test
    void judgesADossierThatWaitsForItsSendingAsIfItWereSentNow() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        assertThat(blocking(unit, code)).isEmpty();
        Duration before = clock.offset();
        try {
            clock.moveTo(deadlines.generalDeadline(Route.DAKLAK, CAMPAIGN).orElseThrow());
            assertThat(blocking(unit, code)).containsExactly("sent-before-deadline");
        } finally {
            clock.setOffset(before);
        }
    }

    private List<String> blocking(UnitCode unit, ProposalCode code) {
        return route.dossiers.findings(route.officer(unit), code, Stage.SENDING).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::rule)
                .toList();
    }

    /** Stand A22: after an extension nothing calls the dossier late any more. */
    @Test
    void takesTheMarkOfLatenessBackWhenTheDeadlineMoves() {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        ProposalCode draft = route.drafted(unit, List.of(route.individual(unit)));
        Duration before = clock.offset();
        try {
            clock.moveTo(deadlines.generalDeadline(Route.DAKLAK, CAMPAIGN).orElseThrow());
            transaction.executeWithoutResult(status -> steps.markOverdue(Route.DAKLAK, code));
            assertThat(route.view(unit, code).overdue()).isTrue();
            assertThat(route.view(unit, draft).overdue())
                    .as("a draft that never reached the council is as late")
                    .isTrue();

            deadlines.announce(
                    Route.administrator(),
                    CAMPAIGN,
                    new DeadlineChange(
                            "12/TB-SNV",
                            LocalDate.of(2026, 3, 30),
                            clock.instant().plus(Duration.ofDays(2)),
                            null,
                            code,
                            "Bão lũ"));

            assertThat(route.view(unit, code).overdue()).isFalse();
            assertThat(route.view(unit, draft).overdue()).isTrue();
        } finally {
            clock.setOffset(before);
        }
    }

    /** Stand A22: a notice for one dossier is for one that still waits for its sending; the deputy may sign it too. */
    @Test
    void extendsOnlyADossierThatIsNotSentYet() {
        UnitCode unit = Communes.next(context);
        ProposalCode draft = route.drafted(unit, List.of(route.individual(unit)));
        ProposalCode sent = route.sent(unit, List.of(route.individual(unit)));
        int notices = deadlines.notices(Route.DAKLAK, CAMPAIGN).size();

        assertThat(refusal(sent)).containsExactly("dossier-unsent");
        assertThat(refusal(new ProposalCode("DL2026-99999"))).containsExactly("dossier-unknown");
        assertThat(deadlines.notices(Route.DAKLAK, CAMPAIGN)).hasSize(notices);

        Actor deputy = route.person(new UnitCode("sonoivu"), Role.DEPUTY_DIRECTOR);
        deadlines.announce(deputy, CAMPAIGN, extension(draft));
        assertThat(deadlines.deadlineFor(Route.DAKLAK, CAMPAIGN, unit, draft).orElseThrow())
                .isAfter(deadlines.generalDeadline(Route.DAKLAK, CAMPAIGN).orElseThrow());
    }

    private List<String> refusal(ProposalCode code) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> deadlines.announce(Route.administrator(), CAMPAIGN, extension(code)));
        return refused.findings().stream().map(Finding::rule).toList();
    }

    private DeadlineChange extension(ProposalCode code) {
        Instant deadline =
                deadlines.generalDeadline(Route.DAKLAK, CAMPAIGN).orElseThrow().plus(Duration.ofDays(2));
        return new DeadlineChange("14/TB-SNV", route.today(), deadline, null, code, "Bão lũ");
    }

    /** Stand A22: a dossier that was never sent ends when the campaign closes, a draft without a route too. */
    @Test
    void endsUnsentDossiersWhenTheCampaignCloses() {
        UnitCode unit = Communes.next(context);
        ProposalCode ready = route.ready(unit, List.of(route.individual(unit)), 1);
        ProposalCode draft = route.drafted(unit, List.of(route.individual(unit)));
        ProposalCode sent = route.sent(unit, List.of(route.collective(unit)));

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CampaignClosed(Route.DAKLAK, CAMPAIGN, Instant.EPOCH));

            assertThat(List.of(ready, draft, sent))
                    .extracting(code -> route.view(unit, code).state())
                    .containsExactly(ProposalState.CLOSED_UNSENT, ProposalState.CLOSED_UNSENT, ProposalState.SENT);
            assertThat(route.tasks.openTasks(route.head(unit), ready.value())).isEmpty();
            // The other tests' dossiers stay as they are.
            status.setRollbackOnly();
        });
    }

    /** Stand A23: silence, a nil return and a dossier exclude each other. */
    @Test
    void doesNotProposeSomebodyAfterProposingNobody() {
        UnitCode unit = Communes.next(context);
        NilReturns nilReturns = context.getBean(NilReturns.class);
        nilReturns.declare(route.head(unit), CAMPAIGN, unit);

        assertThatThrownBy(() -> route.drafting.create(route.officer(unit), unit))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("nil-return-declared")));
        nilReturns.revoke(route.head(unit), CAMPAIGN, unit);
        route.drafting.create(route.officer(unit), unit);

        assertThatThrownBy(() -> nilReturns.declare(route.head(unit), "khong-co", unit))
                .isInstanceOf(RefusedException.class);
        assertThat(context.getBean(UnitStandings.class).all(route.appraiser(), CAMPAIGN).stream()
                        .filter(standing -> standing.unit().code().equals(unit)))
                .extracting(UnitStanding::standing)
                .containsExactly(UnitStanding.Standing.DRAFTING);
    }
}
