package vn.khenthuong.workflow.process;

import java.util.List;

/** Names of {@code campaign.bpmn} that the program uses; a test compares them with the model. */
public final class CampaignProcess {

    public static final String KEY = "campaign";

    /** The campaign was announced to all units. */
    public static final String LAUNCHED = "campaignLaunched";

    /** The campaign was closed after its deadline, or without ever having one. */
    public static final String CLOSED = "campaignClosed";
    /** It was closed while its deadline was still ahead. */
    public static final String CLOSED_EARLY = "campaignClosedEarly";
    /** A notice gave it a deadline that lies ahead, after an earlier one had passed or where there was none. */
    public static final String DEADLINE_ANNOUNCED = "deadlineAnnounced";

    /** Its summing-up report was issued. */
    public static final String SUMMED_UP = "campaignSummedUp";

    /** The deadline's timer; it follows a notice. */
    public static final String DEADLINE_PASSED = "deadlinePassed";

    /** When it is looked who is late, before and after the deadline; they follow a notice too. */
    public static final List<String> REMINDERS = List.of("unitsReminderDue", "reportsReminderDue");

    private CampaignProcess() {}
}
