package vn.khenthuong.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundCheck;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.decision.RoundList;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.TaskDoor;

/** A round goes from Home Affairs' list to the issued decision. */
@Component
@OnlyInDemo
class RoundScenes {

    private final Backstage backstage;
    private final Papers papers;
    private final TaskDoor door;
    private final Rounds rounds;
    private final StoryLog log;

    RoundScenes(Backstage backstage, Papers papers, TaskDoor door, Rounds rounds, StoryLog log) {
        this.backstage = backstage;
        this.papers = papers;
        this.door = door;
        this.rounds = rounds;
        this.log = log;
    }

    Map<String, Scene<Story.Round>> scenes() {
        return Map.of(
                "open", this::open,
                "gather", this::gather,
                "signSubmission", this::sign,
                "check", this::check,
                "checkBack", this::checkBack,
                "decide", this::decide,
                "issue", this::issue,
                "cancel", this::cancel);
    }

    private Supplier<String> open(Story.Round round, StoryAct act) {
        Actor officer = backstage.actor(act.by());
        return () ->
                rounds.open(officer, backstage.campaign().code(), round.title()).value();
    }

    private Supplier<String> cancel(Story.Round round, StoryAct act) {
        Actor officer = backstage.actor(act.by());
        return Scene.doing(() -> rounds.cancel(officer, code(round), act.text()));
    }

    private Supplier<String> gather(Story.Round round, StoryAct act) {
        Actor officer = backstage.actor(act.by());
        List<NomineeId> list =
                round.lines().stream().map(line -> nominee(officer, line)).toList();
        return submit(officer, round, "gatherRound", new RoundList(round.title(), list, List.of()));
    }

    private Supplier<String> sign(Story.Round round, StoryAct act) {
        Actor director = backstage.actor(act.by());
        return submit(
                director,
                round,
                "signSubmission",
                new RoundSignature(RoundSignature.Outcome.SIGN, act.body(), act.day(), "", version(director, round)));
    }

    private Supplier<String> check(Story.Round round, StoryAct act) {
        return check(round, act, RoundCheck.Outcome.FORWARD);
    }

    private Supplier<String> checkBack(Story.Round round, StoryAct act) {
        return check(round, act, RoundCheck.Outcome.RETURN);
    }

    private Supplier<String> check(Story.Round round, StoryAct act, RoundCheck.Outcome outcome) {
        Actor reviewer = backstage.actor(act.by());
        String reason = act.text() == null ? "" : act.text();
        return submit(reviewer, round, "checkRound", new RoundCheck(outcome, reason, version(reviewer, round)));
    }

    private Supplier<String> decide(Story.Round round, StoryAct act) {
        Actor chairman = backstage.actor(act.by());
        List<RoundDecision.Line> lines = round.lines().stream()
                .map(line -> line(nominee(chairman, line), line, act))
                .toList();
        boolean onBehalf = !chairman.has(Role.CHAIRMAN);
        return submit(chairman, round, "decideRound", new RoundDecision(onBehalf, version(chairman, round), lines));
    }

    private static RoundDecision.Line line(NomineeId nominee, String line, StoryAct act) {
        String refused = Story.orEmpty(act.refuse()).get(line);
        String asked = Story.orEmpty(act.send()).get(line);
        if (refused != null) {
            return new RoundDecision.Line(nominee, LineOutcome.REFUSE, refused);
        }
        return asked == null
                ? new RoundDecision.Line(nominee, LineOutcome.AGREE, "")
                : new RoundDecision.Line(nominee, LineOutcome.CLARIFY, asked);
    }

    private Supplier<String> issue(Story.Round round, StoryAct act) {
        Actor clerk = backstage.actor(act.by());
        RoundView view = rounds.view(clerk, code(round));
        FileId file = papers.decision(clerk, view, act.body(), act.day());
        return submit(
                clerk,
                round,
                "issueDecision",
                new IssuedDecision(act.body(), act.day(), file, true, view.listVersion()));
    }

    private Supplier<String> submit(Actor actor, Story.Round round, String step, Object judgement) {
        String code = code(round).value();
        return Scene.doing(() -> door.submit(actor, code, step, judgement));
    }

    private int version(Actor actor, Story.Round round) {
        return rounds.view(actor, code(round)).listVersion();
    }

    private RoundCode code(Story.Round round) {
        return log.code(Backstage.ORGANISATION, round.key())
                .map(RoundCode::new)
                .orElseThrow(() -> new IllegalStateException(round.key() + " is not open yet"));
    }

    /** @param line {@code unit/nominee} */
    private NomineeId nominee(Actor actor, String line) {
        String[] words = line.split("/");
        Story.Dossier dossier = backstage.story().dossiers().stream()
                .filter(d -> d.unit().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No dossier of " + words[0]));
        return Backstage.id(backstage.view(actor, dossier), dossier.nominee(words[1]));
    }
}
