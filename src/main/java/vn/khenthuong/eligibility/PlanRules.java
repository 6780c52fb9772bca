package vn.khenthuong.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * A plan as the rules read it: data only, every entry with its clause.
 *
 * @param campaign the campaign's code
 * @param windowFrom first day of the achievement window
 * @param windowTo last day, inclusive
 * @param windowClause where it stands
 * @param deadlineClause where the deadline stands
 * @param earliestMinutes minutes before this day cannot know the result (stand A18); null if none
 * @param earliestMinutesClause where that follows from
 * @param turnoutMinimumPercent least turnout, for example 98.00; null if the plan sets none
 * @param awardForms by key
 * @param subjectTypes eligible subjects by key (rows 11, 12)
 * @param criteria by key, in the plan's order
 * @param dossierItems by key (rows 54 to 58)
 * @param principles by key: {@code one-award-per-achievement}, {@code hold}, {@code form-fits}, {@code proportionate},
 *     {@code grass-roots}, {@code direct-workers}, {@code submission-line}, {@code council-review}
 */
public record PlanRules(
        String campaign,
        LocalDate windowFrom,
        LocalDate windowTo,
        Clause windowClause,
        Clause deadlineClause,
        LocalDate earliestMinutes,
        Clause earliestMinutesClause,
        BigDecimal turnoutMinimumPercent,
        Map<String, AwardForm> awardForms,
        Map<String, SubjectType> subjectTypes,
        Map<String, Criterion> criteria,
        Map<String, DossierItem> dossierItems,
        Map<String, Clause> principles) {

    /** @param open whether it can be proposed through this route now */
    public record AwardForm(String key, Text name, boolean open, Clause clause) {}

    /** @param kind which nominees may choose it */
    public record SubjectType(String key, NomineeKind kind, CriteriaSet criteriaSet, Text name, Clause clause) {}

    /**
     * @param gate key of the machine gate ({@code turnout}, {@code no-re-election}, {@code finished-on-time},
     *     {@code all-deputies-elected}); empty where a person attests and the appraiser judges
     */
    public record Criterion(String key, CriteriaSet set, String gate, boolean required, Text text, Clause clause) {}

    /** @param perNominee one for each nominee rather than one for the dossier */
    public record DossierItem(String key, Text name, boolean required, boolean perNominee, Clause clause) {}

    public List<Criterion> criteriaOf(CriteriaSet set) {
        return criteria.values().stream().filter(c -> c.set() == set).toList();
    }
}
