package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.khenthuong.shared.CampaignZone;

/** A campaign file, with its assumptions, in which some values are moved; everything else stays as it is written. */
final class MovedPlan {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Moves moves;
    private int moved;

    private MovedPlan(Moves moves) {
        this.moves = moves;
    }

    /** @throws PlanFileException if there is nothing in the file that could be moved so, or it is no campaign file */
    static String text(String name, String joined, Moves moves) {
        if (moves.none()) {
            return joined;
        }
        PlanText written = PlanText.parse(joined);
        MovedPlan plan = new MovedPlan(moves);
        // Of an older file the newest form is moved: it is where thresholds are measures.
        String campaign = plan.in(DraftFile.read(name, written.campaign()).tree());
        String assumptions = written.assumptions().isEmpty()
                ? ""
                : plan.in(PlanTree.parse(AssumptionFile.nameFor(name), written.assumptions()));
        int wanted = moves.limits().size() + moves.thresholds().size() + (moves.deadline() == null ? 0 : 1);
        if (plan.moved < wanted) {
            throw new PlanFileException(
                    name,
                    List.of(new PlanProblem(
                            0,
                            "",
                            "không có chỉ tiêu, tiêu chuẩn đo được hoặc thời hạn như vậy để đổi",
                            "there is no such limit, measured criterion or deadline to move")));
        }
        return new PlanText(campaign, assumptions).joined();
    }

    private String in(PlanTree tree) {
        for (JsonNode line : tree.tree().path("quota").path("lines")) {
            for (JsonNode limit : line.path("limits")) {
                moves.limits().forEach((of, max) -> {
                    if (of.line().equals(line.path("key").asText())
                            && of.counting().name().equals(limit.path("counts").asText())) {
                        ((ObjectNode) limit).put("max", max);
                        moved++;
                    }
                });
            }
        }
        for (JsonNode criterion : tree.tree().path("criteria")) {
            moves.thresholds().forEach((key, threshold) -> {
                if (key.equals(criterion.path("key").asText())
                        && criterion.get("measure") instanceof ObjectNode measure) {
                    measure.put("threshold", threshold);
                    moved++;
                }
            });
        }
        if (moves.deadline() != null && tree.tree().get("deadline") instanceof ObjectNode deadline) {
            deadline.put(
                    "exclusive",
                    INSTANT.format(moves.deadline().atZone(CampaignZone.ZONE).toOffsetDateTime()));
            moved++;
        }
        return tree.yaml();
    }
}
