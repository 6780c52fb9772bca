package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.AppraisalSheets;
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
    private final ProcessProgress progress;

    DossierSheetController(Dossiers dossiers, Meetings meetings, AppraisalSheets sheets, ProcessProgress progress) {
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.sheets = sheets;
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
