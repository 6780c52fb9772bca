package vn.khenthuong.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is written of a campaign: its file, and beside it the file of assumptions. Kept together as one text, so that a stored
 * version says by itself what it rested on.
 *
 * @param campaign the file of the plan
 * @param assumptions what a run needs beyond it; empty if nothing
 */
record PlanText(String campaign, String assumptions) {

    /** More than ten times the longest plan; whatever is longer is not one. */
    static final int MOST_BYTES = 1024 * 1024;

    /** A line of its own, between the two; a file that holds it itself would be cut there. */
    private static final String BETWEEN = "\n--- # assumptions\n";

    static PlanText parse(String joined) {
        int at = joined.indexOf(BETWEEN);
        return at < 0
                ? new PlanText(joined, "")
                : new PlanText(joined.substring(0, at + 1), joined.substring(at + BETWEEN.length()));
    }

    String joined() {
        return assumptions.isEmpty()
                ? campaign
                : campaign + (campaign.endsWith("\n") ? BETWEEN.substring(1) : BETWEEN) + assumptions;
    }

    /**
     * Refuses by the size alone, before anything of it is parsed.
     *
     * @param bytes how long the file is, as far as it was looked at
     * @throws PlanFileException if that is too long
     */
    static void refuseIfTooLong(String file, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new PlanFileException(
                    file,
                    List.of(new PlanProblem(
                            0,
                            "",
                            "lớn hơn " + MOST_BYTES / 1024 + " KiB nên không đọc; cần tệp của một phong trào",
                            "larger than " + MOST_BYTES / 1024
                                    + " KiB, so it was not read; expected the file of one plan")));
        }
    }

    void refuseIfTooLong(String file) {
        refuseIfTooLong(file, campaign.getBytes(StandardCharsets.UTF_8).length);
        refuseIfTooLong(AssumptionFile.nameFor(file), assumptions.getBytes(StandardCharsets.UTF_8).length);
    }
}
