package vn.khenthuong.demo;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundCheck;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.decision.RoundList;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.RoundPrints;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.TaskDoor;

/** How the nominees of a dossier of 2021 come to the decision: a list of their own, signed, decided and issued. */
@Component
@OnlyInPastDemo
class PastRounds {

    private final PastStage stage;
    private final Dossiers dossiers;
    private final Rounds rounds;
    private final TaskDoor door;
    private final RoundPrints prints;

    PastRounds(PastStage stage, Dossiers dossiers, Rounds rounds, TaskDoor door, RoundPrints prints) {
        this.stage = stage;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.door = door;
        this.prints = prints;
    }

    /** A list of this dossier's nominees, signed and checked on one day. */
    Supplier<String> submitRound(PastStory.Place place, PastStory.Dossier dossier) {
        return submitRound(place, List.of(dossier));
    }

    /** The same of several dossiers; the first one's number is the list's. */
    Supplier<String> submitRound(PastStory.Place place, List<PastStory.Dossier> gathered) {
        PastStory.Dossier dossier = gathered.get(0);
        Actor officer = stage.office(place, Role.APPRAISER);
        Actor director = stage.office(place, Role.DIRECTOR);
        List<ProposalCode> codes =
                gathered.stream().map(each -> stage.dossier(place, each)).toList();
        return () -> {
            RoundCode round = rounds.open(officer, stage.campaign(place).code(), "Danh sách " + place.label());
            List<NomineeId> nominees = codes.stream()
                    .flatMap(code -> dossiers.view(officer, code).nominees().stream())
                    .map(NomineeView::id)
                    .toList();
            door.submit(officer, round.value(), "gatherRound", new RoundList("Danh sách đề nghị", nominees, List.of()));
            door.submit(
                    director,
                    round.value(),
                    "signSubmission",
                    new RoundSignature(
                            RoundSignature.Outcome.SIGN,
                            PastStage.ordinal(place, dossier) + "/TTr",
                            stage.today(),
                            "",
                            rounds.view(director, round).listVersion()));
            if (stage.offices(place).checking() != null) {
                Actor reviewer =
                        stage.actor(place, stage.offices(place).checking().unit(), Role.OFFICE_REVIEWER);
                door.submit(
                        reviewer,
                        round.value(),
                        "checkRound",
                        new RoundCheck(
                                RoundCheck.Outcome.FORWARD,
                                "",
                                rounds.view(reviewer, round).listVersion()));
            }
            return round.value();
        };
    }

    Supplier<String> decide(PastStory.Place place, PastStory.Dossier dossier) {
        Actor head = stage.deciding(place, Role.CHAIRMAN);
        RoundCode round = stage.round(place, dossier);
        var view = rounds.view(head, round);
        List<RoundDecision.Line> lines = view.standing().stream()
                .map(line -> new RoundDecision.Line(line.id(), LineOutcome.AGREE, ""))
                .toList();
        return submit(head, round, "decideRound", new RoundDecision(false, view.listVersion(), lines));
    }

    Supplier<String> issue(PastStory.Place place, PastStory.Dossier dossier) {
        Actor clerk = stage.deciding(place, Role.DECISION_CLERK);
        RoundCode round = stage.round(place, dossier);
        FileId file = stage.store(
                clerk, stage.offices(place).deciding().unit(), prints.decision(clerk, round, PrintFormat.PDF));
        return submit(
                clerk,
                round,
                "issueDecision",
                new IssuedDecision(
                        PastStage.ordinal(place, dossier) + "/QĐ",
                        stage.today(),
                        file,
                        true,
                        rounds.view(clerk, round).listVersion()));
    }

    private Supplier<String> submit(Actor actor, RoundCode round, String step, Object judgement) {
        return Scene.doing(() -> door.submit(actor, round.value(), step, judgement));
    }
}
