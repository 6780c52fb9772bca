package vn.khenthuong.workflow.process;

/** Names of {@code award-proposal.bpmn} that the program uses; a test compares them with the model. */
public final class AwardProposalProcess {

    public static final String KEY = "award-proposal";

    public static final String DECISION_ISSUED = "decisionIssued";
    public static final String NOMINEES_RESUMED = "nomineesResumed";
    public static final String DOSSIER_WITHDRAWN = "dossierWithdrawn";
    public static final String CAMPAIGN_CLOSED = "campaignClosed";
    public static final String NOMINEE_HELD = "nomineeHeld";
    public static final String NOMINEE_CLEARED = "nomineeCleared";

    /** Start event of the deadline's event subprocess; its timer follows a notice. */
    public static final String DEADLINE_PASSED = "deadlinePassed";

    private AwardProposalProcess() {}
}
