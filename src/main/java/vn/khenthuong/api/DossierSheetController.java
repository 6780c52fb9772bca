package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.AppraisalSheets;
import vn.khenthuong.appraisal.ConsultationAnswers;
import vn.khenthuong.appraisal.Opinions;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.appraisal.SheetCriterion;
import vn.khenthuong.council.Meeting;
import vn.khenthuong.council.Meetings;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.SameCandidate;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.ProcessProgress;

/** What council and Home Affairs recorded of a dossier, and how far it has come. */
@RestController
@RequestMapping("/api/dossiers/{code}")
@Tag(name = "Dossiers", description = "Hồ sơ đề nghị khen thưởng")
class DossierSheetController {

    private final Dossiers dossiers;
    private final Meetings meetings;
    private final AppraisalSheets sheets;
    private final SheetCriteria criteria;
    private final ConsultationAnswers answers;
    private final ProcessProgress progress;

    DossierSheetController(
            Dossiers dossiers,
            Meetings meetings,
            AppraisalSheets sheets,
            SheetCriteria criteria,
            ConsultationAnswers answers,
            ProcessProgress progress) {
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.sheets = sheets;
        this.criteria = criteria;
        this.answers = answers;
        this.progress = progress;
    }

    /** The council's meetings on this dossier, newest first. */
    @GetMapping("/meetings")
    List<Meeting> meetings(Actor actor, @PathVariable ProposalCode code) {
        return meetings.of(actor, code);
    }

    /** Home Affairs' sheet; not for the unit, which sees the outcomes in its nominees' states. */
    @GetMapping("/appraisal")
    AppraisalSheet appraisal(Actor actor, @PathVariable ProposalCode code) {
        return sheets.of(actor, code);
    }

    /** What applies to everybody who waits for appraisal, with what the program found of each criterion, by nominee. */
    @GetMapping("/appraisal/criteria")
    Map<NomineeId, List<SheetCriterion>> criteria(Actor actor, @PathVariable ProposalCode code) {
        return criteria.of(actor, code);
    }

    /** Records what one of the bodies asked has answered, while the dossier is appraised. */
    @PostMapping("/appraisal/consultations/{asked}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Actor actor, @PathVariable ProposalCode code, @PathVariable UUID asked, @RequestBody OneAnswer answer) {
        answers.record(
                actor,
                code,
                asked,
                new Opinions.Answer("", answer.number(), answer.date(), answer.position(), answer.text()));
    }

    /**
     * What a body answered.
     *
     * @param number of the answering document; empty where no answer came
     * @param date of that document; null where no answer came
     * @param position what it says
     * @param text the opinion, at most 4,000 characters; needed for an objection
     */
    record OneAnswer(String number, LocalDate date, Opinions.Position position, String text) {}

    /** Lines elsewhere that may be the same person or collective, by nominee; for Home Affairs and the inspector. */
    @GetMapping("/same-candidates")
    Map<NomineeId, List<SameCandidate>> sameCandidates(Actor actor, @PathVariable ProposalCode code) {
        return dossiers.sameCandidates(actor, code);
    }

    /** Where the dossier stands on the diagram, and who did which step when. */
    @GetMapping("/progress")
    ProcessProgress.Progress progress(Actor actor, @PathVariable ProposalCode code) {
        dossiers.permissions(actor, code);
        return progress.of(actor.organisation(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }
}
