package vn.khenthuong.portal.task;

import java.util.List;
import java.util.UUID;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.eligibility.SameSubjectFact;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.register.Award;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/**
 * One nominee with everything that is known of it.
 *
 * @param subjectType who may be proposed, in the plan's words; empty if not chosen
 * @param turnout share of voters as people write it ({@code 98,50 %}); empty unless the counts are entered
 * @param ballot of the newest meeting; null before it
 * @param award what the nominee was granted; null until then
 * @param same lines that look like this one; empty for readers who may not compare
 */
public record NomineeCard(
        NomineeView view,
        String subjectType,
        String awardForm,
        String managingUnit,
        String turnout,
        List<Attested> criteria,
        List<DossierSheet.Paper> documents,
        List<Finding> findings,
        List<ReturnPoint> points,
        CouncilMinutes.Ballot ballot,
        Award award,
        List<Likeness> same) {

    /** How many criteria the unit attests. */
    public long attested() {
        return criteria.stream().filter(Attested::attested).count();
    }

    /** How many criteria a person has to attest; figures speak for the others. */
    public long toAttest() {
        return criteria.stream()
                .filter(criterion -> !criterion.measured() && !criterion.weighed())
                .count();
    }

    /** Whether this is the appraiser's checklist rather than what the unit attests (stand A6). */
    public boolean checklist() {
        return !criteria.isEmpty() && criteria.stream().allMatch(Attested::weighed);
    }

    /**
     * A criterion of the plan.
     *
     * @param attested whether the unit attests it
     * @param measured the program measures it from figures; nobody attests it
     * @param weighed the appraiser weighs it; nobody attests it
     */
    public record Attested(
            String key,
            String text,
            Clause clause,
            boolean required,
            boolean attested,
            boolean measured,
            boolean weighed) {

        /** How it stands, as the message's key says it. */
        public String standing() {
            if (measured) {
                return "measured";
            }
            if (weighed) {
                return "weighed";
            }
            return attested ? "attested" : "notAttested";
        }

        public String icon() {
            return switch (standing()) {
                case "measured" -> "bi-calculator";
                case "weighed" -> "bi-list-check";
                case "attested" -> "bi-check-circle";
                default -> "bi-circle";
            };
        }
    }

    /**
     * A line that looks the same, to be compared side by side.
     *
     * @param other nominee id or award entry id
     * @param dossier code of the other dossier; empty for an award recorded from elsewhere
     * @param verdict true the same, false different, null not judged
     * @param card the other nominee; null for an award
     * @param award number and date of the decision; empty for a nominee
     */
    public record Likeness(
            UUID other,
            String dossier,
            String unit,
            SameSubjectFact.Kind kind,
            Boolean verdict,
            NomineeView card,
            String award) {}
}
