package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierChange.Changed;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.Completions;
import vn.khenthuong.proposal.CouncilCandidates;
import vn.khenthuong.proposal.DossierCopies;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierList;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.RankedCandidate;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** Dossiers as a whole. */
@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers", description = "Hồ sơ đề nghị khen thưởng")
class DossierController {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Drafting drafting;
    private final Withdrawals withdrawals;
    private final Completions completions;
    private final CouncilCandidates candidates;
    private final DossierCopies copies;
    private final DossierChange change;
    private final KnownUnits units;

    DossierController(
            Dossiers dossiers,
            DossierLists lists,
            Drafting drafting,
            Withdrawals withdrawals,
            Completions completions,
            CouncilCandidates candidates,
            DossierCopies copies,
            DossierChange change,
            KnownUnits units) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.drafting = drafting;
        this.withdrawals = withdrawals;
        this.completions = completions;
        this.candidates = candidates;
        this.copies = copies;
        this.change = change;
        this.units = units;
    }

    /**
     * Dossiers of the caller's own units, newest first.
     *
     * @param state only those in this state
     * @param text part of a code or of a unit's name
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    List<DossierRowResponse> mine(
            Actor actor,
            @RequestParam(required = false) ProposalState state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Language language) {
        return rows(lists.mine(actor, new DossierFilter(state, text), page, size), language);
    }

    /** As {@code GET /api/dossiers}: those that were sent, for Home Affairs and the inspector; the newest sending first. */
    @GetMapping("/sent")
    List<DossierRowResponse> sent(
            Actor actor,
            @RequestParam(required = false) ProposalState state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Language language) {
        return rows(lists.sent(actor, new DossierFilter(state, text), page, size), language);
    }

    private static List<DossierRowResponse> rows(DossierList list, Language language) {
        return list.rows().stream()
                .map(row -> DossierRowResponse.of(row, language))
                .toList();
    }

    /** Begins a dossier of a unit in an open campaign. */
    @PostMapping
    ResponseEntity<Changed> create(Actor actor, @RequestBody NewDossier wanted) {
        return created(
                actor,
                drafting.create(
                        actor, units.require(actor, wanted.unit(), "unit"), wanted.campaign(), wanted.awardForm()));
    }

    /** Begins a dossier of the same unit with who is in this one; documents are not taken. */
    @PostMapping("/{code}/copy")
    ResponseEntity<Changed> copy(Actor actor, @PathVariable ProposalCode code) {
        return created(actor, copies.copy(actor, code, null));
    }

    private ResponseEntity<Changed> created(Actor actor, ProposalCode code) {
        ResponseEntity<Changed> answer = change.answer(actor, code, HttpStatus.CREATED, null);
        return ResponseEntity.created(URI.create("/api/dossiers/" + code))
                .eTag(answer.getHeaders().getETag())
                .body(answer.getBody());
    }

    /** One dossier with everything that the caller may see of it; its ETag is the version for changes. */
    @GetMapping("/{code}")
    ResponseEntity<DossierResponse> view(Actor actor, @PathVariable ProposalCode code, Language language) {
        DossierResponse dossier = DossierResponse.of(dossiers.view(actor, code), language);
        return ResponseEntity.ok().eTag(String.valueOf(dossier.version())).body(dossier);
    }

    /**
     * Everything that the rules say of the dossier as it stands.
     *
     * @param stage which act to look ahead to; the one that comes next if left out is SENDING
     */
    @GetMapping("/{code}/findings")
    List<FindingView> findings(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(defaultValue = "SENDING") Stage stage,
            Language language) {
        return FindingView.of(dossiers.findings(actor, code, stage), language);
    }

    /** The council's candidates in the order preferred where votes are equal, each with what prefers it and where it stands. */
    @GetMapping("/{code}/candidates")
    List<RankedCandidate> candidates(Actor actor, @PathVariable ProposalCode code) {
        return candidates.of(actor, code);
    }

    /** The quota of every body that the unit may propose for: the limit, used by other dossiers, used here. */
    @GetMapping("/{code}/quota")
    List<QuotaUse> quota(Actor actor, @PathVariable ProposalCode code) {
        return dossiers.quota(actor, code);
    }

    /** Brings the draft to the unit's council; from then on nominees are fixed. */
    @PostMapping("/{code}/to-council")
    ResponseEntity<Changed> toCouncil(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        return change.at(actor, code, ifMatch, HttpStatus.OK, version -> {
            drafting.bringToCouncil(actor, code, version);
            return null;
        });
    }

    /** Withdraws the whole dossier; its slots become free. */
    @PostMapping("/{code}/withdrawal")
    ResponseEntity<Changed> withdraw(Actor actor, @PathVariable ProposalCode code, @RequestBody Because because) {
        withdrawals.withdraw(actor, code, because.reason());
        return change.answer(actor, code, HttpStatus.OK, null);
    }

    /** Answers what Home Affairs returned of single nominees while the rest went on. */
    @PostMapping("/{code}/completion")
    ResponseEntity<Changed> complete(Actor actor, @PathVariable ProposalCode code, @RequestBody Completion completion) {
        completions.sendBack(actor, code, completion);
        return change.answer(actor, code, HttpStatus.OK, null);
    }

    /**
     * A new dossier.
     *
     * @param unit code of the submitting unit
     * @param campaign code of an open campaign; left out where only one is open
     * @param awardForm key of the form asked for; left out for the campaign's first
     */
    record NewDossier(UnitCode unit, String campaign, String awardForm) {}

    /**
     * Why something is done.
     *
     * @param reason at most 4,000 characters
     */
    record Because(String reason) {}
}
