package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.DispatchNote;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundCheck;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.decision.RoundList;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Route;

/** Every way through {@code decision-round}; each returns the codes that walked: the round and its dossiers. */
final class DecisionRoundPaths {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    private final Walk walk;
    private final Route route;
    private final Rounds rounds;
    private final Dispatch dispatch;

    DecisionRoundPaths(Walk walk, ApplicationContext context) {
        this.walk = walk;
        this.route = walk.route;
        this.rounds = context.getBean(Rounds.class);
        this.dispatch = context.getBean(Dispatch.class);
    }

    Map<String, Supplier<List<String>>> all() {
        return Map.of(
                "returned at both desks, then issued", this::issued,
                "issued, the dispatch stopped", this::dispatchStopped,
                "nobody agreed", this::nothingAgreed,
                "held before issuing", this::listChanged,
                "cancelled", this::cancelled);
    }

    List<String> issued() {
        ProposalCode dossier = recommended();
        String round = gathered(dossier);
        sign(round, RoundSignature.Outcome.RETURN);
        assertThat(walk.waitingAt(round)).contains("gatherRound");
        gather(round, dossier);
        sign(round, RoundSignature.Outcome.SIGN);
        check(round, RoundCheck.Outcome.RETURN);
        assertThat(walk.waitingAt(round)).contains("gatherRound");
        gather(round, dossier);
        sign(round, RoundSignature.Outcome.SIGN);
        check(round, RoundCheck.Outcome.FORWARD);
        decide(round, LineOutcome.AGREE);
        issue(round);
        release(round);
        assertThat(walk.waitingAt(round)).as("the letters wait").contains("dispatchDue");
        walk.job(round, "dispatchDue");

        assertThat(walk.ended(round)).isTrue();
        assertThat(walk.visited(round)).contains("decisionIssued").doesNotContain("nothingAgreed");
        assertThat(walk.ended(dossier.value()))
                .as("each goes on by its own job")
                .isFalse();
        walk.job(dossier.value(), "decisionIssued");
        walk.job(dossier.value(), "notifyUnit");
        assertThat(walk.ended(dossier.value())).isTrue();
        assertThat(walk.visited(dossier.value())).contains("decided");
        return List.of(round, dossier.value());
    }

    List<String> dispatchStopped() {
        ProposalCode dossier = recommended();
        String round = gathered(dossier);
        sign(round, RoundSignature.Outcome.SIGN);
        check(round, RoundCheck.Outcome.FORWARD);
        decide(round, LineOutcome.AGREE);
        issue(round);
        dispatch.stop(office(Role.DECISION_CLERK), new RoundCode(round), "Sai ngày tại trích yếu");
        release(round);
        walk.job(round, "dispatchDue");
        assertThat(walk.waitingAt(round)).contains("dispatchDecision");
        submit(office(Role.DECISION_CLERK), round, "dispatchDecision", new DispatchNote("Đã đính chính"));

        assertThat(walk.ended(round)).isTrue();
        return List.of(round, dossier.value());
    }

    List<String> nothingAgreed() {
        ProposalCode dossier = recommended();
        String round = gathered(dossier);
        sign(round, RoundSignature.Outcome.SIGN);
        check(round, RoundCheck.Outcome.FORWARD);
        decide(round, LineOutcome.CLARIFY);
        release(round);

        assertThat(walk.ended(round)).isTrue();
        assertThat(walk.visited(round)).contains("nothingAgreed").doesNotContain("issueDecision");
        walk.job(dossier.value(), "decisionIssued");
        assertThat(walk.waitingAt(dossier.value()))
                .as("it waits for a later round")
                .contains("awaitDecision");
        return List.of(round, dossier.value());
    }

    /** A hold between decision and issue takes a line out: the director signs the shorter list. */
    List<String> listChanged() {
        ProposalCode stays = recommended();
        ProposalCode goes = recommended();
        String round = rounds.open(route.appraiser(), route.campaign(), "Danh sách có trường hợp tạm dừng")
                .value();
        gather(round, stays, goes);
        sign(round, RoundSignature.Outcome.SIGN);
        check(round, RoundCheck.Outcome.FORWARD);
        decide(round, LineOutcome.AGREE);
        walk.hold(goes);
        issue(round);

        assertThat(walk.waitingAt(round)).contains("signSubmission");
        return List.of(round, stays.value(), goes.value());
    }

    List<String> cancelled() {
        ProposalCode dossier = recommended();
        String round = gathered(dossier);
        rounds.cancel(route.appraiser(), new RoundCode(round), "Ghép vào đợt sau");

        assertThat(walk.ended(round)).isTrue();
        assertThat(walk.visited(round)).contains("cancelled").doesNotContain("recordSignSubmission");
        return List.of(round, dossier.value());
    }

    private ProposalCode recommended() {
        UnitCode unit = walk.commune();
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        assertThat(walk.waitingAt(code.value())).contains("awaitDecision");
        return code;
    }

    private String gathered(ProposalCode dossier) {
        String round = rounds.open(route.appraiser(), route.campaign(), "Danh sách thử nghiệm")
                .value();
        gather(round, dossier);
        return round;
    }

    private void gather(String round, ProposalCode... dossiers) {
        List<NomineeId> nominees = java.util.Arrays.stream(dossiers)
                .flatMap(code -> route.dossiers.view(route.appraiser(), code).nominees().stream())
                .map(nominee -> nominee.id())
                .toList();
        submit(route.appraiser(), round, "gatherRound", new RoundList("Danh sách thử nghiệm", nominees, List.of()));
    }

    private void sign(String round, RoundSignature.Outcome outcome) {
        Actor director = office(Role.DIRECTOR);
        submit(
                director,
                round,
                "signSubmission",
                new RoundSignature(outcome, "88/TTr-SNV", route.today(), "Rà soát lại", version(director, round)));
    }

    private void check(String round, RoundCheck.Outcome outcome) {
        Actor reviewer = office(Role.OFFICE_REVIEWER);
        submit(reviewer, round, "checkRound", new RoundCheck(outcome, "Rà soát lại", version(reviewer, round)));
    }

    private void decide(String round, LineOutcome outcome) {
        Actor chairman = office(Role.CHAIRMAN);
        RoundView view = rounds.view(chairman, new RoundCode(round));
        submit(
                chairman,
                round,
                "decideRound",
                new RoundDecision(
                        false,
                        view.listVersion(),
                        view.standing().stream()
                                .map(line -> new RoundDecision.Line(line.id(), outcome, "Theo đề nghị"))
                                .toList()));
    }

    private void issue(String round) {
        Actor clerk = office(Role.DECISION_CLERK);
        submit(
                clerk,
                round,
                "issueDecision",
                new IssuedDecision(
                        round.replace("DL2026-R", "1") + "/QĐ-UBND",
                        route.today(),
                        route.pdf(clerk, HOME_AFFAIRS),
                        false,
                        version(clerk, round)));
    }

    /** First the one job that finds the dossiers, then one for each of them. */
    private void release(String round) {
        walk.job(round, "releaseDossiers#multiInstanceBody");
        walk.job(round, "releaseDossiers");
    }

    private int version(Actor actor, String round) {
        return rounds.view(actor, new RoundCode(round)).listVersion();
    }

    private Actor office(Role role) {
        return route.person(HOME_AFFAIRS, role);
    }

    private void submit(Actor actor, String round, String step, Object judgement) {
        route.tasks.submit(actor, round, step, judgement);
    }
}
