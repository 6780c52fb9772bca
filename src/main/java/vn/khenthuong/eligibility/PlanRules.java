package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * A plan as the rules read it: data only, every entry with its clause.
 *
 * @param campaign the campaign's code
 * @param named what people call the plan: where a finding stands that has no closer place in it
 * @param windowFrom first day of the achievement window; null if it is open there
 * @param windowTo last day, inclusive; null while it is open there
 * @param windowClause where it stands; null if the plan sets none
 * @param deadlineClause where the deadline stands; null if the plan sets none
 * @param earliestMinutes minutes before this day cannot know the result (stand A18); null if none
 * @param earliestMinutesClause where that follows from
 * @param limited whether the plan sets numbers (IV.2)
 * @param awardForms by key
 * @param subjectTypes eligible subjects by key (rows 11, 12)
 * @param criteria by key, in the plan's order
 * @param dossierItems by key (rows 54 to 58)
 * @param principles by key: the constants of {@link Principle}
 */
public record PlanRules(
        String campaign,
        String named,
        LocalDate windowFrom,
        LocalDate windowTo,
        Clause windowClause,
        Clause deadlineClause,
        LocalDate earliestMinutes,
        Clause earliestMinutesClause,
        boolean limited,
        Map<String, AwardForm> awardForms,
        Map<String, SubjectType> subjectTypes,
        Map<String, Criterion> criteria,
        Map<String, DossierItem> dossierItems,
        Map<String, Clause> principles) {

    /** Keys of {@link #principles()} that the rules read. A rule whose principle neither plan nor law states is silent. */
    public static final class Principle {
        /** Row 14. */
        public static final String ONE_AWARD = "one-award-per-achievement";
        /** Row 17. */
        public static final String HOLD = "hold";
        /** Row 13. */
        public static final String FORM_FITS = "form-fits";
        /** Row 15. */
        public static final String PROPORTIONATE = "proportionate";
        /** Row 16. */
        public static final String GRASS_ROOTS = "grass-roots";
        /** Row 52. */
        public static final String DIRECT_WORKERS = "direct-workers";
        /** Row 62. */
        public static final String SUBMISSION_LINE = "submission-line";
        /** Row 5. */
        public static final String COUNCIL_REVIEW = "council-review";
        /** Row 11. */
        public static final String ELIGIBLE_COLLECTIVES = "eligible-collectives";
        /** Row 12. */
        public static final String ELIGIBLE_INDIVIDUALS = "eligible-individuals";
        /** Row 18. */
        public static final String AWARD_FORMS = "award-forms";
        /** Rows 40 to 50 as a whole: plan IV.2. */
        public static final String QUOTA = "quota";
        /** Row 69. */
        public static final String APPRAISAL = "appraisal";

        private Principle() {}
    }

    /** Keys of {@link #dossierItems()} that the rules read by name; a plan may hold more. */
    public static final class Item {
        /** Row 54, tờ trình. */
        public static final String LETTER = "letter";
        /** Row 55, biên bản. */
        public static final String MINUTES = "minutes";
        /** Row 56, báo cáo thành tích, per nominee. */
        public static final String REPORT = "report";
        /** Row 57, văn bản liên quan, optional. */
        public static final String RELATED = "related";
        /** Row 58, the whole set as PDF: a demand on the files, no file of its own. */
        public static final String PDF = "pdf";
        /** Stand A2, per nominee on an ad-hoc line. */
        public static final String BODY_HEAD_AGREEMENT = "body-head-agreement";
        /** Stand A16, per nominee on an ad-hoc line. */
        public static final String WORKPLACE_CONFIRMATION = "workplace-confirmation";

        private Item() {}
    }

    /** Keys of {@link Criterion#gate()}. */
    public static final class Gate {
        public static final String TURNOUT = "turnout";
        public static final String LAW_STUDY = "law-study";
        public static final String INVALID_BALLOTS = "invalid-ballots";
        public static final String NO_RE_ELECTION = "no-re-election";
        public static final String FINISHED_ON_TIME = "finished-on-time";
        public static final String ALL_DEPUTIES_ELECTED = "all-deputies-elected";

        private Gate() {}
    }

    /**
     * @param route which way it goes
     * @param open whether that way is open now
     */
    public record AwardForm(String key, Text name, Route route, boolean open, Clause clause) {}

    /**
     * @param kind which nominees may choose it
     * @param grassRoots whether it serves at the grass roots, wherever its body stands (row 16)
     * @param bodyKinds kinds of the bodies whose nominees may be of this type (row 13)
     * @param lines keys of the quota lines whose nominees may be, whatever their body's kind
     */
    public record SubjectType(
            String key,
            NomineeKind kind,
            CriteriaSet criteriaSet,
            boolean grassRoots,
            Set<String> bodyKinds,
            Set<String> lines,
            Text name,
            Clause clause) {

        public SubjectType {
            bodyKinds = Set.copyOf(bodyKinds);
            lines = Set.copyOf(lines);
        }

        /**
         * Whether nominees of such a body may be of this type.
         *
         * @param bodyKind what sort of body it is
         * @param line key of its quota line; null if it has none
         */
        public boolean fits(String bodyKind, String line) {
            return (bodyKinds.isEmpty() && lines.isEmpty())
                    || bodyKinds.contains(bodyKind)
                    || (line != null && lines.contains(line));
        }
    }

    /**
     * @param gate key of the machine gate, one of {@link Gate}; empty where no machine decides
     * @param measure what the gate compares; null for gates that an answer decides
     * @param attested whether the unit attests it and the appraiser judges; neither for gates nor for comparisons
     */
    public record Criterion(
            String key,
            CriteriaSet set,
            String gate,
            Measure measure,
            boolean attested,
            boolean required,
            Text text,
            Clause clause) {}

    /** @param perNominee one for each nominee rather than one for the dossier */
    public record DossierItem(String key, Text name, boolean required, boolean perNominee, Clause clause) {}

    /** The same with the window ended by its event on that day. */
    public PlanRules endedOn(LocalDate day) {
        return new PlanRules(
                campaign,
                named,
                windowFrom,
                day,
                windowClause,
                deadlineClause,
                earliestMinutes,
                earliestMinutesClause,
                limited,
                awardForms,
                subjectTypes,
                criteria,
                dossierItems,
                principles);
    }

    public List<Criterion> criteriaOf(CriteriaSet set) {
        return criteria.values().stream().filter(c -> c.set() == set).toList();
    }

    /**
     * Which standards a nominee is judged by (stand A6).
     *
     * @param subjectType key of the chosen entry of {@link #subjectTypes()}; null while none is chosen
     * @param communal whether it is proposed for a commune or ward
     */
    public CriteriaSet criteriaSet(String subjectType, NomineeKind kind, boolean communal) {
        SubjectType type = subjectType == null ? null : subjectTypes.get(subjectType);
        if (type != null) {
            return type.criteriaSet();
        }
        if (kind == NomineeKind.INDIVIDUAL) {
            return CriteriaSet.INDIVIDUAL;
        }
        return communal ? CriteriaSet.COMMUNE : CriteriaSet.AGENCY;
    }
}
