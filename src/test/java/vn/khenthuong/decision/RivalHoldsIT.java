package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.proposal.HoldRegister;
import vn.khenthuong.proposal.HoldView;
import vn.khenthuong.proposal.HoldView.Effect;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.Drafts;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.NewHold;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;

/**
 * Holds of the register against the rounds, at one moment and in both orders: somebody is awarded, or on hold, never both.
 * And two rounds that take one nominee.
 */
@IntegrationTest
class RivalHoldsIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HoldRegister register;

    private Route route;
    private Desk desk;

    @BeforeEach
    void people() {
        route = new Route(context);
        desk = new Desk(context, route);
    }

    /** A recommended nominee with the number by which a hold finds them. */
    private record Person(ProposalCode dossier, String citizen) {}

    private Person recommended() {
        String citizen = "001081%06d".formatted(NUMBERS.incrementAndGet());
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(Drafts.citizen(route.individual(unit), citizen)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return new Person(dossier, citizen);
    }

    private HoldView.Entered hold(Person person) {
        return register.enter(
                route.appraiser(),
                NewHold.on("Người Bị Xem Xét").citizen(person.citizen()).input());
    }

    private NomineeView nominee(Person person) {
        return route.dossiers
                .view(route.appraiser(), person.dossier())
                .nominees()
                .get(0);
    }

    private void decideAndIssue(RoundCode round, String number) {
        desk.sign(round);
        desk.forward(round);
        desk.decide(round, LineOutcome.AGREE);
        desk.issue(round, number);
    }

    @Test
    void aHoldThatComesFirstTakesTheLineOutAndTheRestIsIssued() throws Exception {
        Person goes = recommended();
        Person stays = recommended();
        RoundCode round = desk.decided(stays.dossier(), goes.dossier());
        Runnable issue = desk.issuing(round, "720/QĐ-UBND");

        Throwable told = Rivals.secondOf(context, () -> hold(goes), issue);

        // Told that somebody was faster, the clerk looks again: the list is not the one that was decided.
        assertThat(told).isInstanceOf(ConcurrencyFailureException.class);
        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUING);
        assertThatThrownBy(issue::run)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly("round-list-changed"));
        desk.issue(round, "720/QĐ-UBND");
        assertThat(desk.view(round).state()).isEqualTo(RoundState.SIGNING);
        assertThat(desk.view(round).decisionNumber()).isNull();
        assertThat(nominee(goes).state()).isEqualTo(NomineeState.RECOMMENDED);
        assertThat(nominee(goes).held()).isTrue();
        assertThat(desk.view(round).lines())
                .filteredOn(RoundView.Line::dropped)
                .extracting(RoundView.Line::id)
                .containsExactly(nominee(goes).id());

        decideAndIssue(round, "720/QĐ-UBND");
        assertThat(nominee(stays).state()).isEqualTo(NomineeState.AWARDED);
        assertThat(nominee(goes).state()).isEqualTo(NomineeState.RECOMMENDED);
    }

    @Test
    void aDecisionThatComesFirstStandsAndTheHoldSaysSo() throws Exception {
        Person person = recommended();
        RoundCode round = desk.decided(person.dossier());
        HoldView.Entered[] entered = new HoldView.Entered[1];

        Throwable told = Rivals.secondOf(context, desk.issuing(round, "721/QĐ-UBND"), () -> entered[0] = hold(person));

        assertThat(told).isNull();
        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUED);
        assertThat(nominee(person).state()).isEqualTo(NomineeState.AWARDED);
        assertThat(nominee(person).held()).isFalse();
        assertThat(entered[0].findings()).extracting(Finding::rule).containsExactly("hold-after-award");
        assertThat(entered[0].view().concerned())
                .extracting(HoldView.Concerned::effect)
                .containsExactly(Effect.AFTER_AWARD);
    }

    @Test
    void aHoldThatComesFirstKeepsTheNomineeOutOfTheList() throws Exception {
        Person person = recommended();
        RoundCode round = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt có người bị tạm dừng");
        List<NomineeId> wanted = List.of(nominee(person).id());

        Throwable told = Rivals.secondOf(context, () -> hold(person), () -> desk.gather(round, wanted, List.of()));

        assertThat(told).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("no-hold");
                    assertThat(finding.found()).contains("Thanh tra tỉnh", NewHold.DOCUMENT);
                }));
        assertThat(desk.view(round).lines()).isEmpty();
    }

    @Test
    void aHoldThatComesAfterTheListTakesTheLineOutOfIt() throws Exception {
        Person person = recommended();
        RoundCode round = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt có người bị tạm dừng sau");
        List<NomineeId> wanted = List.of(nominee(person).id());

        Throwable told = Rivals.secondOf(context, () -> desk.gather(round, wanted, List.of()), () -> hold(person));

        assertThat(told).isNull();
        assertThat(desk.view(round).standing()).isEmpty();
        assertThat(desk.view(round).lines()).singleElement().satisfies(line -> assertThat(line.dropped())
                .isTrue());
        assertThat(nominee(person).state()).isEqualTo(NomineeState.RECOMMENDED);
    }

    @Test
    void oneNomineeStandsInOneOfTwoRounds() throws Exception {
        Person person = recommended();
        RoundCode first = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt thứ nhất");
        RoundCode second = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt thứ hai");
        List<NomineeId> wanted = List.of(nominee(person).id());

        Throwable told = Rivals.secondOf(
                context, () -> desk.gather(first, wanted, List.of()), () -> desk.gather(second, wanted, List.of()));

        assertThat(told).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                .extracting(Finding::rule)
                .contains("round-not-ready"));
        assertThat(desk.view(first).standing()).hasSize(1);
        assertThat(desk.view(second).lines()).isEmpty();
        decideAndIssue(first, "722/QĐ-UBND");
        assertThat(nominee(person).state()).isEqualTo(NomineeState.AWARDED);
    }

    /** The day counts, not the job that follows it: between midnight and the job nobody on hold is awarded. */
    @Test
    void aHoldThatBeganTodayRefusesTheIssueThoughItsLineStillStands() {
        Person person = recommended();
        RoundCode round = desk.decided(person.dossier());
        HoldView.Entered entered = register.enter(
                route.appraiser(),
                NewHold.on("Người Đến Ngày")
                        .citizen(person.citizen())
                        .days(route.today().plusDays(1), null)
                        .input());
        assertThat(desk.view(round).standing()).hasSize(1);
        context.getBean(JdbcClient.class)
                .sql("update subject_hold set from_day = from_day - 1, begun_at = placed_at where id = ?")
                .param(entered.view().hold().id())
                .update();

        assertThatThrownBy(() -> desk.issue(round, "723/QĐ-UBND"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains("no-hold"));
        assertThat(nominee(person).state()).isEqualTo(NomineeState.LISTED);
    }

    /** What the Chairman has on the screen is not what would be decided. */
    @Test
    void theChairmanIsToldThatTheListChangedWhileHeLookedAtIt() {
        Person goes = recommended();
        Person stays = recommended();
        RoundCode round = desk.gathered(goes.dossier(), stays.dossier());
        desk.sign(round);
        desk.forward(round);
        Actor chairman = desk.office(Role.CHAIRMAN);
        RoundView seen = desk.rounds.view(chairman, round);
        RoundDecision judgement = new RoundDecision(
                false,
                seen.listVersion(),
                seen.standing().stream()
                        .map(line -> new RoundDecision.Line(line.id(), LineOutcome.AGREE, ""))
                        .toList());

        hold(goes);

        assertThatThrownBy(() -> route.tasks.submit(chairman, round.value(), "decideRound", judgement))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .contains("round-list-changed"));
        RoundView now = desk.rounds.view(chairman, round);
        assertThat(now.state()).isEqualTo(RoundState.DECIDING);
        assertThat(now.standing()).hasSize(1);
        assertThat(now.lines())
                .filteredOn(RoundView.Line::dropped)
                .singleElement()
                .satisfies(line -> assertThat(
                                line.nominee().nominee().holds().get(0).authority())
                        .isEqualTo("Thanh tra tỉnh"));
    }
}
