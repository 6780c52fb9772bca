package vn.khenthuong.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A campaign file as it is written; {@code campaign.schema.json} describes the same tree for editors.
 *
 * @param schemaVersion 1
 * @param code stable name, equal to the file's name without its ending
 * @param prefix of dossier and round codes, for example {@code DL2026}
 * @param organisation who runs it
 * @param title the campaign's name
 * @param document the founding document
 * @param legalBasis what the document rests on
 * @param aims purposes and requirements (I)
 * @param participants who takes part (II.1)
 * @param contents what they emulate in (II.2)
 * @param window when an achievement counts (II.3)
 * @param electionDay the day whose result a commune reports
 * @param finalReview when the campaign is summed up
 * @param deadline by when dossiers are sent
 * @param awardForms the only forms of this campaign (III.2)
 * @param quota how many (IV.2)
 * @param subjectTypes who may be proposed (III.1.a)
 * @param criteria standards (III.3.2)
 * @param dossierItems what a dossier holds (V.1.b)
 * @param principles by the keys that the rules read, and others
 * @param routes what the plan says about the way of a dossier
 * @param duties who has to do what (VI)
 * @param recipients who receives the plan
 * @param parameters figures that the plan leaves open
 * @param publication what everybody may read of the awards; null where the file says nothing, then nothing
 * @param stands where the plan is ambiguous, what is assumed
 */
public record Plan(
        int schemaVersion,
        String code,
        String prefix,
        OrganisationCode organisation,
        Text title,
        Document document,
        List<LegalBasis> legalBasis,
        List<Statement> aims,
        List<Statement> participants,
        List<Statement> contents,
        Window window,
        Day electionDay,
        FinalReview finalReview,
        Deadline deadline,
        List<AwardForm> awardForms,
        Quota quota,
        List<SubjectType> subjectTypes,
        List<Criterion> criteria,
        List<DossierItem> dossierItems,
        List<Statement> principles,
        List<Statement> routes,
        List<Duty> duties,
        Recipients recipients,
        List<Parameter> parameters,
        Publication publication,
        List<Stand> stands) {

    /** Whether everybody may read the list of awards; not unless the file says so. */
    public boolean listsAwardsPublicly() {
        return publication != null && publication.publicList();
    }

    /** @throws IllegalArgumentException if the plan has no such parameter */
    public Parameter parameter(String key) {
        return parameters.stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + key + " in " + code));
    }

    public Optional<AwardForm> awardForm(String key) {
        return awardForms.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    public Optional<QuotaLine> quotaLine(String key) {
        return quota.lines().stream().filter(l -> l.key().equals(key)).findFirst();
    }

    /**
     * @param number number and symbol, for example {@code 0125/KH-UBND}
     * @param signature the signature block above the name, line by line
     */
    public record Document(
            Text name,
            String number,
            LocalDate date,
            String place,
            Text issuer,
            List<String> signature,
            String signer,
            Clause clause) {}

    /** @param number number and symbol of the document that the plan rests on */
    public record LegalBasis(String key, String number, LocalDate date, Text issuer, Text subject, Clause clause) {}

    /** A sentence of the plan that is kept as such. */
    public record Statement(String key, Text text, Clause clause) {}

    /** @param to last day, inclusive */
    public record Window(LocalDate from, LocalDate to, Text text, Mark mark, Clause clause) {}

    public record Day(LocalDate date, Text text, Mark mark, Clause clause) {}

    public record FinalReview(YearMonth month, Text text, Clause clause) {}

    /**
     * @param exclusive the first instant that is too late
     * @param recipient the unit that dossiers are sent to
     * @param division its division, as addressed
     * @param mayChange the plan's words on a change by notice
     */
    public record Deadline(
            OffsetDateTime exclusive, UnitCode recipient, Text division, Mark mark, Clause clause, Clause mayChange) {}

    /**
     * @param open whether it can be proposed through this route now
     * @param note what screens say next to it
     * @param standards where its standards stand
     */
    public record AwardForm(
            String key, Text name, Route route, boolean open, Text note, Clause clause, Clause standards) {}

    /** @param awardForm key of the one form that the lines bind (stand A4) */
    public record Quota(String awardForm, Clause clause, List<QuotaLine> lines) {}

    /**
     * @param grassRoots whether its people and collectives serve at the grass roots, wherever their body stands
     * @param fits the bodies whose nominees may be of this type
     */
    public record SubjectType(
            String key,
            NomineeKind kind,
            CriteriaSet criteriaSet,
            boolean grassRoots,
            Fits fits,
            Text text,
            Clause clause) {

        public SubjectType {
            // Versions applied before types named their bodies fit everywhere.
            fits = fits == null ? new Fits(null, null) : fits;
        }
    }

    /**
     * Bodies of the kinds, and bodies on the lines.
     *
     * @param lines keys of quota lines
     */
    public record Fits(List<UnitKind> kinds, List<String> lines) {

        public Fits {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /**
     * @param gate key of the machine gate; empty where a person attests
     * @param minimumPercent of the gate {@code turnout}, 0 to 100; null for others
     */
    public record Criterion(
            String key,
            CriteriaSet set,
            String gate,
            boolean required,
            BigDecimal minimumPercent,
            Text text,
            Clause clause) {

        public Criterion {
            gate = gate == null ? "" : gate;
        }
    }

    /**
     * @param perNominee one for each nominee
     * @param adHocOnly asked for on the lines of temporary bodies only
     * @param upload whether it is a file of its own; false for a demand on all files
     */
    public record DossierItem(
            String key,
            boolean required,
            boolean perNominee,
            boolean adHocOnly,
            boolean upload,
            Text text,
            Mark mark,
            Clause clause) {}

    /** @param unit code of the unit addressed; null where it is a group */
    public record Duty(String key, UnitCode unit, Text who, Text text, Clause clause) {}

    public record Recipients(Clause clause, List<String> names) {}

    /**
     * A time limit that the plan leaves open. What a council needs and how a bonus is computed stand in decision tables.
     *
     * @param value working days, 1 to 999
     */
    public record Parameter(String key, String value, Mark mark, Text text, Clause clause) {

        /** Within which Home Affairs returns an incomplete dossier. */
        public static final String INCOMPLETE_RETURN_DAYS = "incomplete-return-days";
        /** Within which the unit completes what was returned. */
        public static final String COMPLETION_DAYS = "completion-days";
        /** Within which Home Affairs appraises a complete dossier. */
        public static final String APPRAISAL_DAYS = "appraisal-days";

        /** Every key that the program reads: each must be there, and there is no other. */
        static final Set<String> KEYS = Set.of(INCOMPLETE_RETURN_DAYS, COMPLETION_DAYS, APPRAISAL_DAYS);

        public int days() {
            return Integer.parseInt(value);
        }
    }

    /** @param publicList whether everybody may read who was awarded, once the letters of the decision have left */
    public record Publication(boolean publicList, Mark mark, Text text, Clause clause) {}

    /** @param parameters keys of the parameters that hold its settings */
    public record Stand(String key, Text question, Text text, List<String> parameters, Clause clause) {

        public Stand {
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
        }
    }
}
