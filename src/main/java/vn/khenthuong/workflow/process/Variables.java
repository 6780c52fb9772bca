package vn.khenthuong.workflow.process;

import java.util.Map;
import java.util.Set;

/**
 * Every variable that an instance may carry: two ids and the flags that the gateways read. Anything else is refused where
 * a task is recorded; nothing personal is ever among them.
 */
public final class Variables {

    public static final String ORGANISATION = "organisation";
    public static final String UNIT = "unit";
    public static final String ANY_SELECTED = "anySelected";
    public static final String SIGNED = "signed";
    public static final String RECEPTION = "reception";
    public static final String APPRAISAL = "appraisal";
    public static final String APPROVED = "approved";
    public static final String ANY_OPEN = "anyOpen";
    public static final String ALL_CLOSED = "allClosed";
    public static final String OFFICE_CHECKS = "officeChecks";
    public static final String CHECKED = "checked";
    public static final String ANY_AGREED = "anyAgreed";
    public static final String LIST_CHANGED = "listChanged";

    public static final String DECIDED = "decided";
    public static final String ISSUED = "issued";
    public static final String HAS_DEADLINE = "hasDeadline";

    public static final String DISPATCHED = "dispatched";
    public static final String AGREED = "agreed";

    public static final String PUBLICATION = "publication";
    public static final String PARTY_OPINION = "partyOpinion";
    public static final String ANY_STANDING = "anyStanding";
    public static final String ALL_ANSWERED = "allAnswered";

    /** The dossier that one of the parallel jobs is about; lives as long as that job. */
    public static final String DOSSIER = "dossier";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            AwardProposalProcess.KEY,
            Set.of(ORGANISATION, UNIT, ANY_SELECTED, SIGNED, RECEPTION, APPRAISAL, APPROVED, ANY_OPEN, ALL_CLOSED),
            UnitCommendationProcess.KEY,
            Set.of(ORGANISATION, UNIT, ANY_SELECTED, DECIDED, ANY_AGREED, ISSUED),
            DecisionRoundProcess.KEY,
            Set.of(ORGANISATION, SIGNED, OFFICE_CHECKS, CHECKED, ANY_AGREED, LIST_CHANGED, DISPATCHED),
            CampaignProcess.KEY,
            Set.of(ORGANISATION, HAS_DEADLINE),
            AwardAmendmentProcess.KEY,
            Set.of(ORGANISATION, APPROVED, AGREED),
            StateAwardProcess.KEY,
            Set.of(ORGANISATION, PUBLICATION, PARTY_OPINION, ANY_STANDING, SIGNED, ALL_ANSWERED));

    private Variables() {}

    /** @return empty for a process that is not ours */
    public static Set<String> allowed(String process) {
        return ALLOWED.getOrDefault(process, Set.of());
    }
}
