package vn.khenthuong.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A campaign file as it is written, with the assumptions beside it; {@code campaign.schema.json} describes the same tree
 * for editors. What a plan does not say is null or empty here, and an entry of {@code openPoints} or an assumption says so.
 *
 * @param schemaVersion {@value #SCHEMA_VERSION}; older files are migrated when they are read
 * @param code stable name, equal to the file's name without its ending
 * @param prefix of dossier and round codes, for example {@code DL2026}
 * @param organisation who runs it
 * @param title the campaign's name
 * @param type what sort of campaign it is; null if the plan does not say
 * @param theme its motto; null if it has none
 * @param level of the authority that runs it
 * @param parent the campaign that it carries out; null if it carries out none
 * @param document the founding document
 * @param legalBasis what the document rests on
 * @param aims purposes and requirements (I)
 * @param participants who takes part (II.1)
 * @param contents what they emulate in (II.2)
 * @param window when an achievement counts (II.3); null if the plan does not say
 * @param electionDay the day whose result a commune reports; null if there is none
 * @param finalReview when the campaign is summed up; null if the plan names no month
 * @param deadline by when dossiers are sent; null if the plan does not say: then until the campaign closes
 * @param awardForms the only forms of this campaign (III.2)
 * @param quota how many (IV.2); null if the plan sets no numbers
 * @param subjectTypes who may be proposed (III.1.a)
 * @param criteria standards (III.3.2)
 * @param dossierItems what a dossier holds (V.1.b)
 * @param principles by the keys that the rules read, and others
 * @param routes what the plan says about the way of a dossier
 * @param duties who has to do what (VI)
 * @param recipients who receives the plan; null if the text does not say
 * @param parameters figures that the plan leaves open
 * @param publication what everybody may read of the awards; null where the file says nothing, then nothing
 * @param stands where the plan is ambiguous, what is assumed
 * @param openPoints what the text does not say
 */
public record Plan(
        int schemaVersion,
        String code,
        String prefix,
        OrganisationCode organisation,
        Text title,
        CampaignType type,
        Statement theme,
        OrganisationLevel level,
        Parent parent,
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
        List<Stand> stands,
        List<OpenPoint> openPoints) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The version that this program writes. */
    public static final int SCHEMA_VERSION = 2;

    public Plan {
        legalBasis = orNone(legalBasis);
        aims = orNone(aims);
        participants = orNone(participants);
        contents = orNone(contents);
        awardForms = orNone(awardForms);
        subjectTypes = orNone(subjectTypes);
        criteria = orNone(criteria);
        dossierItems = orNone(dossierItems);
        principles = orNone(principles);
        routes = orNone(routes);
        duties = orNone(duties);
        parameters = orNone(parameters);
        stands = orNone(stands);
        openPoints = orNone(openPoints);
    }

    private static <T> List<T> orNone(List<T> entries) {
        return entries == null ? List.of() : List.copyOf(entries);
    }

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

    /** The form that is asked for where nobody chose one: the one that the lines bind, or else the first that is open. */
    public Optional<AwardForm> usualForm() {
        return quota == null ? awardForms.stream().filter(AwardForm::open).findFirst() : awardForm(quota.awardForm());
    }

    /** The table of numbers, line by line; empty if the plan sets none. */
    public List<QuotaLine> lines() {
        return quota == null ? List.of() : quota.lines();
    }

    public Optional<QuotaLine> quotaLine(String key) {
        return lines().stream().filter(l -> l.key().equals(key)).findFirst();
    }

    /**
     * @param number number and symbol, for example {@code 0125/KH-UBND}; null if the text as published has none
     * @param date null if the text has none
     * @param place where it was issued; null if the text has none
     * @param signature the signature block above the name, line by line; empty if the text has none
     * @param signer null if the text has none
     * @param reading how far the text can be trusted, for example one read by a machine; null if it needs no such word
     */
    public record Document(
            Text name,
            String number,
            LocalDate date,
            String place,
            Text issuer,
            List<String> signature,
            String signer,
            Clause clause,
            Text reading) {

        public Document {
            signature = orNone(signature);
        }

        /** Name, number and date as they are cited; without those that the text does not give. */
        public Text cited() {
            return new Text(
                    name.vi()
                            + (number == null ? "" : " số " + number)
                            + (date == null ? "" : " ngày " + DAY.format(date)),
                    name.en()
                            + (number == null ? "" : " No. " + number)
                            + (date == null ? "" : " of " + DAY.format(date)));
        }
    }

    /** @param number number and symbol of the document that the plan rests on */
    public record LegalBasis(String key, String number, LocalDate date, Text issuer, Text subject, Clause clause) {}

    /** A sentence of the plan that is kept as such. */
    public record Statement(String key, Text text, Clause clause) {}

    /**
     * @param from first day; null if the plan does not say
     * @param to last day, inclusive; null if the plan names none
     * @param endEvent what ends it instead of a day; null if nothing does
     */
    public record Window(LocalDate from, LocalDate to, EndEvent endEvent, Text text, Mark mark, Clause clause) {}

    /** What ends the window; open until it is recorded. */
    public record EndEvent(String key, Text text, Clause clause) {}

    public record Day(LocalDate date, Text text, Mark mark, Clause clause) {}

    public record FinalReview(YearMonth month, Text text, Clause clause) {}

    /**
     * @param exclusive the first instant that is too late; null if the plan names an occasion only
     * @param recipient the unit that dossiers are sent to; null if the plan does not say
     * @param division its division, as addressed; null if the plan does not say
     * @param text the occasion in words; null where the instant says it all
     * @param mayChange the plan's words on a change by notice; null if it has none
     */
    public record Deadline(
            OffsetDateTime exclusive,
            UnitCode recipient,
            Text division,
            Text text,
            Mark mark,
            Clause clause,
            Clause mayChange) {}

    /**
     * @param open whether it can be proposed through this route now
     * @param note what screens say next to it
     * @param standards where its standards stand; null if the plan has none for it
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

    public record Recipients(Clause clause, List<String> names) {}

    /** @param publicList whether everybody may read who was awarded, once the letters of the decision have left */
    public record Publication(boolean publicList, Mark mark, Text text, Clause clause) {}

    /** @param parameters keys of the parameters that hold its settings */
    public record Stand(String key, Text question, Text text, List<String> parameters, Clause clause) {

        public Stand {
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
        }
    }
}
