package vn.khenthuong.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
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

/** The desks that a round passes, with the real use cases. */
public final class Desk {

    public final Rounds rounds;
    private final Route route;

    public Desk(ApplicationContext context, Route route) {
        this.rounds = context.getBean(Rounds.class);
        this.route = route;
    }

    public Actor office(Role role) {
        return route.person(route.office(), role);
    }

    /** A new round with everybody of these dossiers who waits for one. */
    public RoundCode gathered(ProposalCode... dossiers) {
        RoundCode round = rounds.open(route.appraiser(), route.campaign(), "Danh sách thử nghiệm");
        gather(round, nominees(dossiers), List.of());
        return round;
    }

    public List<NomineeId> nominees(ProposalCode... dossiers) {
        return Arrays.stream(dossiers)
                .flatMap(code -> route.dossiers.view(route.appraiser(), code).nominees().stream())
                .filter(nominee -> Stream.of("RECOMMENDED", "CLARIFYING", "LISTED")
                        .anyMatch(nominee.state().name()::equals))
                .map(nominee -> nominee.id())
                .toList();
    }

    public void gather(RoundCode round, List<NomineeId> nominees, List<RoundList.Clarification> answers) {
        submit(route.appraiser(), round, "gatherRound", new RoundList("Danh sách thử nghiệm", nominees, answers));
    }

    public void sign(RoundCode round) {
        Actor director = office(Role.DIRECTOR);
        submit(
                director,
                round,
                "signSubmission",
                new RoundSignature(
                        RoundSignature.Outcome.SIGN, "88/TTr-SNV", route.today(), "", version(director, round)));
    }

    public void forward(RoundCode round) {
        Actor reviewer = office(Role.OFFICE_REVIEWER);
        submit(reviewer, round, "checkRound", new RoundCheck(RoundCheck.Outcome.FORWARD, "", version(reviewer, round)));
    }

    public void decide(RoundCode round, LineOutcome outcome) {
        decide(round, id -> outcome);
    }

    public void decide(RoundCode round, Function<NomineeId, LineOutcome> outcome) {
        decide(office(Role.CHAIRMAN), round, outcome);
    }

    public void decide(Actor decider, RoundCode round, Function<NomineeId, LineOutcome> outcome) {
        RoundView view = rounds.view(decider, round);
        submit(
                decider,
                round,
                "decideRound",
                new RoundDecision(
                        false,
                        view.listVersion(),
                        view.standing().stream()
                                .map(line ->
                                        new RoundDecision.Line(line.id(), outcome.apply(line.id()), "Theo đề nghị"))
                                .toList()));
    }

    public void issue(RoundCode round, String number) {
        issuing(round, number).run();
    }

    /** Everything is uploaded and read; what is left is the act itself. */
    public Runnable issuing(RoundCode round, String number) {
        return issuing(round, number, route.today());
    }

    public Runnable issuing(RoundCode round, String number, LocalDate date) {
        Actor clerk = office(Role.DECISION_CLERK);
        IssuedDecision judgement =
                new IssuedDecision(number, date, route.pdf(clerk, route.office()), false, version(clerk, round));
        return () -> submit(clerk, round, "issueDecision", judgement);
    }

    /** Signed, checked and decided alike for every line; ready to be issued. */
    public RoundCode decided(ProposalCode... dossiers) {
        RoundCode round = gathered(dossiers);
        sign(round);
        forward(round);
        decide(round, LineOutcome.AGREE);
        return round;
    }

    public RoundView view(RoundCode round) {
        return rounds.view(route.appraiser(), round);
    }

    private int version(Actor actor, RoundCode round) {
        return rounds.view(actor, round).listVersion();
    }

    private void submit(Actor actor, RoundCode round, String step, Object judgement) {
        route.tasks.submit(actor, round.value(), step, judgement);
    }
}
