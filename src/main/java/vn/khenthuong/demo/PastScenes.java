package vn.khenthuong.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.commendation.GrantDecision;
import vn.khenthuong.commendation.GrantedLine;
import vn.khenthuong.commendation.IssuedCommendation;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.print.CommendationPrints;
import vn.khenthuong.print.DossierPrints;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.LetterSignature;
import vn.khenthuong.proposal.NameReadings;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.TaskDoor;

/** How each step of a dossier of 2021 is done, through the use cases that a person's click would reach. */
@Component
@OnlyInPastDemo
class PastScenes {

    private static final List<String> MEMBERS =
            List.of("Ủy Viên Giả Một", "Ủy Viên Giả Hai", "Ủy Viên Giả Ba", "Ủy Viên Giả Bốn", "Ủy Viên Giả Năm");

    private final PastStage stage;
    private final Dossiers dossiers;
    private final Drafting drafting;
    private final NameReadings names;
    private final SheetCriteria criteria;
    private final PastRounds rounds;
    private final TaskDoor door;
    private final DossierPrints dossierPrints;
    private final CommendationPrints commendationPrints;

    PastScenes(
            PastStage stage,
            Dossiers dossiers,
            Drafting drafting,
            NameReadings names,
            SheetCriteria criteria,
            PastRounds rounds,
            TaskDoor door,
            DossierPrints dossierPrints,
            CommendationPrints commendationPrints) {
        this.stage = stage;
        this.dossiers = dossiers;
        this.drafting = drafting;
        this.names = names;
        this.criteria = criteria;
        this.rounds = rounds;
        this.door = door;
        this.dossierPrints = dossierPrints;
        this.commendationPrints = commendationPrints;
    }

    /**
     * Prints and stores the papers that the step needs, outside any transaction.
     *
     * @return does the step in the caller's transaction; its result is the code of what it began, null if nothing
     */
    Supplier<String> prepare(PastStory.Place place, PastStory.Dossier dossier, RouteStep step) {
        return switch (step) {
            case DRAFT -> draft(place, dossier);
            case CALL -> call(place, dossier);
            case MEET -> meet(place, dossier);
            case SIGN ->
                submit(
                        stage.actor(place, dossier.unitCode(), Role.HEAD),
                        stage.dossier(place, dossier),
                        "signLetter",
                        new LetterSignature(LetterSignature.Outcome.SIGN, false, ""));
            case NUMBER -> number(place, dossier);
            case SEND ->
                submit(
                        stage.actor(place, dossier.unitCode(), Role.CLERK),
                        stage.dossier(place, dossier),
                        "sendDossier",
                        new Sending());
            case RETURN -> sendBack(place, dossier);
            case COMPLETE -> complete(place, dossier);
            case ACCEPT ->
                submit(
                        stage.office(place, Role.APPRAISER),
                        stage.dossier(place, dossier),
                        "checkReception",
                        new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of()));
            case APPRAISE -> appraise(place, dossier);
            case APPROVE ->
                submit(
                        stage.office(place, Role.DIVISION_HEAD),
                        stage.dossier(place, dossier),
                        "approveAppraisal",
                        new Approval(Approval.Outcome.APPROVE, ""));
            case SUBMIT -> rounds.submitRound(place, dossier);
            case DECIDE -> rounds.decide(place, dossier);
            case GRANT -> grant(place, dossier);
            case ISSUE ->
                stage.route(place, dossier) == Route.UNIT ? issueOwn(place, dossier) : rounds.issue(place, dossier);
        };
    }

    private Supplier<String> draft(PastStory.Place place, PastStory.Dossier dossier) {
        Actor officer = stage.actor(place, dossier.unitCode(), Role.AWARD_OFFICER);
        return () -> {
            ProposalCode code = drafting.create(
                    officer, dossier.unitCode(), stage.campaign(place).code(), dossier.form());
            dossier.nominees()
                    .forEach(entry -> drafting.addNominee(
                            officer, code, version(officer, code), stage.nominee(place, dossier, entry)));
            return code.value();
        };
    }

    /** The reports as the program prints them, and the dossier goes to the council. */
    private Supplier<String> call(PastStory.Place place, PastStory.Dossier dossier) {
        Actor officer = stage.actor(place, dossier.unitCode(), Role.AWARD_OFFICER);
        ProposalCode code = stage.dossier(place, dossier);
        Map<NomineeId, FileId> reports = dossiers.view(officer, code).nominees().stream()
                .map(NomineeView::id)
                .collect(Collectors.toMap(
                        id -> id,
                        id -> stage.store(
                                officer,
                                dossier.unitCode(),
                                dossierPrints.report(officer, code, id, PrintFormat.PDF))));
        return Scene.doing(() -> {
            reports.forEach((id, file) -> drafting.attach(officer, code, id, "report", file));
            names.confirm(
                    officer,
                    code,
                    version(officer, code),
                    dossiers.view(officer, code).nominees().stream()
                            .collect(Collectors.toMap(
                                    NomineeView::id, nominee -> nominee.typed().certificateName())));
            drafting.bringToCouncil(officer, code, version(officer, code));
        });
    }

    /** Everybody of five is there and agrees. */
    private Supplier<String> meet(PastStory.Place place, PastStory.Dossier dossier) {
        UnitCode council = stage.council(place, dossier);
        Actor secretary = stage.actor(place, council, Role.COUNCIL_SECRETARY);
        ProposalCode code = stage.dossier(place, dossier);
        DossierView view = dossiers.view(secretary, code);
        FileId file = stage.store(secretary, council, dossierPrints.minutes(secretary, code, PrintFormat.PDF));
        CouncilMinutes minutes = new CouncilMinutes(
                stage.today(),
                "Phòng họp",
                stage.actor(place, council, Role.HEAD).fullName(),
                MEMBERS.size(),
                MEMBERS.stream()
                        .map(member -> new CouncilMinutes.Attendance(member, null, true))
                        .toList(),
                view.nominees().stream()
                        .map(nominee -> new CouncilMinutes.Ballot(nominee.id(), MEMBERS.size(), 0, 0, true, ""))
                        .toList(),
                file);
        return submit(secretary, code, "holdCouncilMeeting", minutes);
    }

    private Supplier<String> number(PastStory.Place place, PastStory.Dossier dossier) {
        Actor clerk = stage.actor(place, dossier.unitCode(), Role.CLERK);
        ProposalCode code = stage.dossier(place, dossier);
        FileId file = stage.store(clerk, dossier.unitCode(), dossierPrints.letter(clerk, code, PrintFormat.PDF));
        return submit(
                clerk,
                code,
                "numberLetter",
                new LetterNumber(PastStage.ordinal(place, dossier) + "/TTr", stage.today(), file));
    }

    private Supplier<String> sendBack(PastStory.Place place, PastStory.Dossier dossier) {
        Actor officer = stage.office(place, Role.APPRAISER);
        ProposalCode code = stage.dossier(place, dossier);
        NomineeId first = dossiers.view(officer, code).nominees().get(0).id();
        return submit(
                officer,
                code,
                "checkReception",
                new ReceptionCheck(
                        ReceptionCheck.Outcome.RETURN,
                        List.of(new ReceptionCheck.Point(first, "report", "Báo cáo cần nêu rõ kết quả đạt được."))));
    }

    /** The report once more, and an answer to every point. */
    private Supplier<String> complete(PastStory.Place place, PastStory.Dossier dossier) {
        Actor officer = stage.actor(place, dossier.unitCode(), Role.AWARD_OFFICER);
        ProposalCode code = stage.dossier(place, dossier);
        DossierView view = dossiers.view(officer, code);
        NomineeId first = view.nominees().get(0).id();
        FileId report =
                stage.store(officer, dossier.unitCode(), dossierPrints.report(officer, code, first, PrintFormat.PDF));
        return Scene.doing(() -> {
            drafting.attach(officer, code, first, "report", report);
            door.submit(
                    officer,
                    code.value(),
                    "completeDossier",
                    new Completion(view.openPoints().stream()
                            .map(point -> new Completion.Answer(point.id(), "Đã bổ sung báo cáo."))
                            .toList()));
        });
    }

    private Supplier<String> appraise(PastStory.Place place, PastStory.Dossier dossier) {
        Actor officer = stage.office(place, Role.APPRAISER);
        ProposalCode code = stage.dossier(place, dossier);
        var applying = criteria.of(officer, code);
        List<Appraisal.Line> lines = dossiers.view(officer, code).nominees().stream()
                .map(nominee -> new Appraisal.Line(
                        nominee.id(),
                        Appraisal.LineOutcome.RECOMMEND,
                        "Hồ sơ đầy đủ, đúng đối tượng, đủ tiêu chuẩn.",
                        applying.get(nominee.id()).stream()
                                .map(criterion -> new Appraisal.Judged(
                                        criterion.key(), Appraisal.Judgement.MET, "Theo báo cáo", null, null))
                                .toList()))
                .toList();
        return submit(
                officer, code, "appraiseDossier", new Appraisal(Appraisal.Outcome.DONE, List.of(), lines, List.of()));
    }

    private Supplier<String> grant(PastStory.Place place, PastStory.Dossier dossier) {
        Actor head = stage.actor(place, stage.council(place, dossier), Role.HEAD);
        ProposalCode code = stage.dossier(place, dossier);
        List<GrantedLine> lines = dossiers.view(head, code).nominees().stream()
                .map(nominee -> new GrantedLine(nominee.id(), GrantedLine.Outcome.GRANT, null))
                .toList();
        return submit(
                head, code, "decideCommendation", new GrantDecision(GrantDecision.Outcome.DECIDE, false, lines, null));
    }

    private Supplier<String> issueOwn(PastStory.Place place, PastStory.Dossier dossier) {
        UnitCode council = stage.council(place, dossier);
        Actor clerk = stage.actor(place, council, Role.CLERK);
        ProposalCode code = stage.dossier(place, dossier);
        FileId file = stage.store(clerk, council, commendationPrints.decision(clerk, code, PrintFormat.PDF));
        return submit(
                clerk,
                code,
                "issueCommendation",
                new IssuedCommendation(
                        IssuedCommendation.Outcome.ISSUE,
                        PastStage.ordinal(place, dossier) + "/QĐ",
                        stage.today(),
                        file,
                        true,
                        null));
    }

    private Supplier<String> submit(Actor actor, ProposalCode code, String step, Object judgement) {
        return Scene.doing(() -> door.submit(actor, code.value(), step, judgement));
    }

    private int version(Actor actor, ProposalCode code) {
        return dossiers.view(actor, code).version();
    }
}
