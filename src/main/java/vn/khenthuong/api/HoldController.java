package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.HoldRegister;
import vn.khenthuong.proposal.HoldView;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.register.HoldInput;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.HoldState;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** The register of holds on people and collectives, proposed or not. */
@RestController
@RequestMapping("/api/holds")
@Tag(name = "Holds", description = "Sổ tạm dừng xét khen thưởng")
class HoldController {

    private static final int MOST = 200;

    private final HoldRegister register;

    HoldController(HoldRegister register) {
        this.register = register;
    }

    /**
     * A page of the register, newest entry first.
     *
     * @param state only holds in this state; every state if missing
     * @param q part of a name
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    List<HoldResponse> page(
            Actor actor,
            @RequestParam(required = false) HoldState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return register.page(actor, state, q, Math.max(0, page), Math.min(MOST, Math.max(1, size))).rows().stream()
                .map(row -> HoldResponse.of(row.hold(), row.state()))
                .toList();
    }

    /** One hold with everybody whom it concerns or may concern. */
    @GetMapping("/{id}")
    OneHold one(Actor actor, @PathVariable UUID id, Language language) {
        return OneHold.of(register.view(actor, id), List.of(), language);
    }

    /** Enters a hold; from its first day it holds every nominee who is surely the same, up to the decision. */
    @PostMapping
    ResponseEntity<OneHold> enter(Actor actor, @RequestBody HoldInput hold, Language language) {
        HoldView.Entered entered = register.enter(actor, hold);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(OneHold.of(entered.view(), FindingView.of(entered.findings(), language), language));
    }

    /** Lifts a hold before its last day; everybody whom it held goes on from where they were. */
    @PostMapping("/{id}/clearance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(Actor actor, @PathVariable UUID id, @RequestBody Conclusion conclusion) {
        register.lift(actor, id, conclusion.documentNumber(), conclusion.documentDate(), conclusion.reason());
    }

    /** Says whether a nominee who looks like the one on hold is the same; a later word replaces it. */
    @PutMapping("/{id}/nominees/{nominee}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(Actor actor, @PathVariable UUID id, @PathVariable NomineeId nominee, @RequestBody SameOrOther verdict) {
        register.judge(actor, id, nominee, Given.value(verdict.same(), "same"));
    }

    /**
     * Why a hold ends.
     *
     * @param documentNumber number and symbol of the conclusion
     * @param documentDate its day, not after today
     * @param reason in words
     */
    record Conclusion(String documentNumber, LocalDate documentDate, String reason) {}

    /**
     * What an officer says of two who look alike.
     *
     * @param same whether they are the same
     */
    record SameOrOther(Boolean same) {}

    /**
     * A hold of the register.
     *
     * @param id identifies it
     * @param kind individual or collective
     * @param name of the person or collective
     * @param birthDate null if unknown, and for a collective
     * @param citizenNumberKnown whether a citizen number is kept, as its keyed hash
     * @param unit code of the unit; null if unknown
     * @param reason the ground of plan III.1.b
     * @param authority the body that examines
     * @param documentNumber number and symbol of the document that tells of it
     * @param documentDate its day
     * @param file the document as PDF; null if none was uploaded
     * @param from the hold's first day
     * @param until its last day, inclusive; null while nobody knows
     * @param state where it is today
     * @param placedBy login of whoever entered it
     * @param placedAt when
     * @param lifted why it ended before its last day; null while nobody has lifted it
     */
    record HoldResponse(
            UUID id,
            NomineeKind kind,
            String name,
            LocalDate birthDate,
            boolean citizenNumberKnown,
            UnitCode unit,
            HoldReason reason,
            String authority,
            String documentNumber,
            LocalDate documentDate,
            FileId file,
            LocalDate from,
            LocalDate until,
            HoldState state,
            String placedBy,
            Instant placedAt,
            Conclusion lifted) {

        static HoldResponse of(SubjectHold hold, HoldState state) {
            return new HoldResponse(
                    hold.id(),
                    hold.kind(),
                    hold.name(),
                    hold.birthDate(),
                    hold.citizenHash() != null,
                    hold.unit(),
                    hold.reason(),
                    hold.authority(),
                    hold.documentNumber(),
                    hold.documentDate(),
                    hold.file(),
                    hold.from(),
                    hold.until(),
                    state,
                    hold.placedBy(),
                    hold.placedAt(),
                    hold.lifting() == null
                            ? null
                            : new Conclusion(
                                    hold.lifting().documentNumber(),
                                    hold.lifting().documentDate(),
                                    hold.lifting().reason()));
        }
    }

    /**
     * A hold with whom it concerns.
     *
     * @param hold the entry
     * @param concerned nominees who are the same or may be
     * @param findings what whoever entered it must know: awards that came first, likenesses to look at
     */
    record OneHold(HoldResponse hold, List<ConcernedNominee> concerned, List<FindingView> findings) {

        static OneHold of(HoldView view, List<FindingView> findings, Language language) {
            return new OneHold(
                    HoldResponse.of(view.hold(), view.state()),
                    view.concerned().stream()
                            .map(one -> ConcernedNominee.of(one, language))
                            .toList(),
                    findings);
        }
    }

    /**
     * A nominee whom a hold concerns or may concern.
     *
     * @param nominee identifies the line
     * @param name as it stands in the dossier
     * @param birthDate null if unknown, and for a collective
     * @param dossier code of the dossier
     * @param unitName who proposes
     * @param state where the nominee is
     * @param likeness how surely it is the same
     * @param same what somebody said; null if nobody has
     * @param effect what the hold does
     * @param effectText the same in words
     * @param decision number and date of the decision that granted the award; empty before
     */
    record ConcernedNominee(
            NomineeId nominee,
            String name,
            LocalDate birthDate,
            ProposalCode dossier,
            String unitName,
            NomineeState state,
            SubjectHold.Likeness likeness,
            Boolean same,
            HoldView.Effect effect,
            String effectText,
            String decision) {

        static ConcernedNominee of(HoldView.Concerned one, Language language) {
            return new ConcernedNominee(
                    one.nominee(),
                    one.name(),
                    one.birthDate(),
                    one.dossier(),
                    one.unitName(),
                    one.state(),
                    one.likeness(),
                    one.verdict(),
                    one.effect(),
                    language.of(one.effect().text()),
                    one.decision());
        }
    }
}
