package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign file that is taken in to be written on: brought to the newest schema, otherwise as it is.
 *
 * @param migrated what was changed because the file is of an older schema; empty for a new one
 */
record DraftFile(PlanTree tree, List<PlanChange> migrated) {

    /** @throws PlanFileException if it is no campaign file, or of an older schema and not sound by it */
    static DraftFile read(String file, String text) {
        PlanTree tree = PlanTree.parse(file, text);
        int version = tree.tree().path("schemaVersion").asInt();
        if (version == Plan.SCHEMA_VERSION) {
            return new DraftFile(tree, List.of());
        }
        Locations locations = new Locations(text);
        List<PlanProblem> problems = new ArrayList<>();
        if (version != 1) {
            problems.add(locations.problem(
                    "/schemaVersion",
                    "không phải phiên bản tệp phong trào; cần " + Plan.SCHEMA_VERSION + " hoặc 1",
                    "is no version of campaign files; expected " + Plan.SCHEMA_VERSION + " or 1"));
            throw new PlanFileException(file, problems);
        }
        ObjectNode older = tree.tree();
        List<PlanChange> migrated = new PlanMigration(older, locations, problems).run();
        if (!problems.isEmpty()) {
            throw new PlanFileException(file, problems);
        }
        return new DraftFile(tree, migrated);
    }

    CampaignNames names() {
        return CampaignNames.typed(
                tree.text("code"),
                tree.text("prefix"),
                tree.tree().path("title").path("vi").asText(""),
                tree.tree().path("title").path("en").asText(""));
    }
}
