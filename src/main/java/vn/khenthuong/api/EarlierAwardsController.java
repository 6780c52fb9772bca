package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.proposal.EarlierAwards;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** The register beside a nominee: who there may be the same person or collective, over all campaigns and years. */
@RestController("apiEarlierAwardsController")
@RequestMapping("/api/dossiers/{code}/nominees/{nominee}/awards")
@Tag(name = "Awards", description = "Sổ khen thưởng")
class EarlierAwardsController {

    private final EarlierAwards earlier;

    EarlierAwardsController(EarlierAwards earlier) {
        this.earlier = earlier;
    }

    /** The likeliest entries first, twenty at most. */
    @GetMapping
    List<Candidate> candidates(
            Actor actor, @PathVariable ProposalCode code, @PathVariable NomineeId nominee, Language language) {
        return earlier.of(actor, code, nominee).candidates().stream()
                .map(one -> Candidate.of(one, language))
                .toList();
    }

    /** Says whether an entry is the same person or collective; a later word replaces it. */
    @PutMapping("/{award}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            Actor actor,
            @PathVariable ProposalCode code,
            @PathVariable NomineeId nominee,
            @PathVariable UUID award,
            @RequestBody Verdict verdict) {
        earlier.judge(actor, code, nominee, award, verdict.same());
    }

    /**
     * What an officer says.
     *
     * @param same whether they are the same
     */
    record Verdict(boolean same) {}

    /**
     * An entry that looks alike.
     *
     * @param award identifies the entry
     * @param percent how much it looks alike, 1 to 100; the program's own measure
     * @param reasons what is equal and what is not, in words
     * @param name as it stands in the register
     * @param birthDate null if unknown, and for a collective
     * @param unit code of the unit; null where it has none here
     * @param campaign code of the campaign; null where it is none that is kept here
     * @param awardForm key of the form
     * @param decisionNumber number and symbol
     * @param decisionDate its day
     * @param same what was said of it; null if nobody has
     */
    record Candidate(
            UUID award,
            int percent,
            List<String> reasons,
            String name,
            LocalDate birthDate,
            String unit,
            String campaign,
            String awardForm,
            String decisionNumber,
            LocalDate decisionDate,
            Boolean same) {

        static Candidate of(EarlierAwards.Candidate one, Language language) {
            return new Candidate(
                    one.award().id(),
                    one.likeness().percent(),
                    one.likeness().reasons().stream()
                            .map(reason -> language.of(reason.text()))
                            .toList(),
                    one.award().name(),
                    one.award().birthDate(),
                    one.award().unit() == null ? null : one.award().unit().value(),
                    one.award().campaign(),
                    one.award().awardForm(),
                    one.award().decisionNumber(),
                    one.award().decisionDate(),
                    one.verdict());
        }
    }
}
