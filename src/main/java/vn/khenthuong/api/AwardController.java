package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardFilter;
import vn.khenthuong.register.AwardSearch;
import vn.khenthuong.register.CommendationInput;
import vn.khenthuong.register.RecordedCommendations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** The register of awards: decided here, or granted elsewhere and recorded. */
@RestController
@RequestMapping("/api/awards")
@Tag(name = "Awards", description = "Sổ khen thưởng")
class AwardController {

    private static final int MOST = 200;

    private final RecordedCommendations register;
    private final AwardSearch search;

    AwardController(RecordedCommendations register, AwardSearch search) {
        this.register = register;
        this.search = search;
    }

    /**
     * A page of the register, newest decision first; unit people see their own unit's entries. What is left out asks for
     * nothing.
     *
     * @param campaign code of the campaign
     * @param name all or some words of a name in any order, diacritics or not; one letter may differ
     * @param year of the decision
     * @param number how the decision's number begins
     * @param unit code of a unit, or part of its name
     * @param awardForm key of the form
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    List<AwardResponse> page(
            Actor actor,
            @RequestParam(required = false) String campaign,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String awardForm,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return search
                .page(
                        actor,
                        new AwardFilter(campaign, name, year, number, unit, awardForm),
                        Math.max(0, page),
                        Math.min(MOST, Math.max(1, size)))
                .awards()
                .stream()
                .map(AwardResponse::of)
                .toList();
    }

    /** Records a commendation (Giấy khen) granted elsewhere, for the check that nobody is rewarded twice. */
    @PostMapping
    ResponseEntity<Recorded> record(Actor actor, @RequestBody CommendationInput commendation) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Recorded(register.record(actor, commendation)));
    }

    /**
     * An entry of the register.
     *
     * @param id identifies it
     * @param campaign code of the campaign; null where an imported entry names none that is kept here
     * @param awardForm key of the form
     * @param decidedHere false where it was granted elsewhere and only recorded
     * @param dossier code of the dossier; null where recorded only
     * @param unit the submitting or granting unit; null where an imported entry's unit has no code here
     * @param body the body proposed for; null where recorded only
     * @param kind individual or collective
     * @param name of the awardee
     * @param birthDate of an individual; null for a collective
     * @param decisionNumber number and symbol
     * @param decisionDate its day
     * @param ordinal number inside the decision; null where recorded only
     * @param earlier what an imported entry says in words; null for every other
     */
    record AwardResponse(
            UUID id,
            String campaign,
            String awardForm,
            boolean decidedHere,
            ProposalCode dossier,
            UnitCode unit,
            UnitCode body,
            NomineeKind kind,
            String name,
            LocalDate birthDate,
            String decisionNumber,
            LocalDate decisionDate,
            Integer ordinal,
            Award.Earlier earlier) {

        static AwardResponse of(Award award) {
            return new AwardResponse(
                    award.id(),
                    award.campaign(),
                    award.awardForm(),
                    award.decidedHere(),
                    award.dossier(),
                    award.unit(),
                    award.body(),
                    award.kind(),
                    award.name(),
                    award.birthDate(),
                    award.decisionNumber(),
                    award.decisionDate(),
                    award.ordinal(),
                    award.earlier());
        }
    }

    /**
     * The entry that was made.
     *
     * @param id identifies it
     */
    record Recorded(UUID id) {}
}
