package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.eligibility.Measure;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.shared.Text;

/**
 * Brings the tree of a file of schema version 1 to version {@value Plan#SCHEMA_VERSION} and tells what it changed. Version 1
 * knew provinces only, and of rates the turnout only.
 */
final class PlanMigration {

    private static final String MINIMUM = "minimumPercent";

    private final ObjectNode tree;
    private final Locations locations;
    private final List<PlanProblem> problems;
    private final List<PlanChange> changes = new ArrayList<>();

    /** @param problems takes what cannot be migrated */
    PlanMigration(ObjectNode tree, Locations locations, List<PlanProblem> problems) {
        this.tree = tree;
        this.locations = locations;
        this.problems = problems;
    }

    /** Changes the tree; what it changed, in the file's order. */
    List<PlanChange> run() {
        tree.put("schemaVersion", Plan.SCHEMA_VERSION);
        changed("/schemaVersion", "đọc theo lược đồ phiên bản 2", "read by schema version 2");
        tree.put("level", OrganisationLevel.PROVINCE.name());
        changed("/level", "cấp: tỉnh (phiên bản 1 chỉ có cấp tỉnh)", "level: PROVINCE, the only one of version 1");
        criteria();
        open("type", "Loại hình phong trào", "Type of campaign");
        open("theme", "Chủ đề thi đua", "Theme");
        return changes;
    }

    private void criteria() {
        JsonNode criteria = tree.path("criteria");
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i) instanceof ObjectNode criterion) {
                criterion(criterion, "/criteria/" + i);
            }
        }
    }

    private void criterion(ObjectNode criterion, String at) {
        boolean turnout = PlanRules.Gate.TURNOUT.equals(criterion.path("gate").asText());
        if (turnout != criterion.has(MINIMUM)) {
            problems.add(locations.problem(
                    at + "/" + MINIMUM,
                    turnout
                            ? "thiếu; câu hỏi 'turnout' cần tỷ lệ tối thiểu"
                            : "chỉ câu hỏi 'turnout' có tỷ lệ tối thiểu",
                    turnout
                            ? "missing; the gate 'turnout' needs the least percentage"
                            : "only the gate 'turnout' has a least percentage"));
        }
        if (!turnout || !criterion.has(MINIMUM)) {
            return;
        }
        JsonNode threshold = criterion.remove(MINIMUM);
        criterion.remove("gate");
        criterion
                .putObject("measure")
                .put("quantity", Measure.Quantity.TURNOUT.name())
                .put("operator", Measure.Operator.AT_LEAST.name())
                .put("unit", Measure.PERCENT)
                .set("threshold", threshold);
        changed(
                at + "/measure",
                "tỷ lệ tối thiểu thành tiêu chuẩn đo được: tỷ lệ cử tri đi bầu ≥ " + threshold.asText() + " %",
                "the least percentage became a measure: TURNOUT AT_LEAST " + threshold.asText() + " %");
    }

    private void open(String about, String vi, String en) {
        ObjectNode point =
                (tree.has("openPoints") ? tree.withArray("openPoints") : tree.putArray("openPoints")).addObject();
        point.put("key", about).putArray("about").add(about);
        point.putObject("question").put("vi", vi + " là gì?").put("en", en + "?");
        point.putObject("text")
                .put("vi", "Tệp theo lược đồ phiên bản 1 không ghi.")
                .put("en", "A file of schema version 1 does not say.");
        changed("/openPoints", vi.toLowerCase(java.util.Locale.ROOT) + ": để ngỏ", en + ": left open");
    }

    private void changed(String pointer, String vi, String en) {
        PlanProblem at = locations.problem(pointer, vi, en);
        changes.add(new PlanChange(at.line(), at.path(), new Text(vi, en)));
    }
}
