package vn.khenthuong.workflow.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilRules;

/** {@code council-rule.dmn}. */
@Component
class CouncilRuleTable implements CouncilRules {

    private static final String TABLE = "council-rule";

    private final DecisionTables tables;

    CouncilRuleTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public CouncilRule rule(String awardForm, LocalDate heldOn) {
        Map<String, Object> row =
                tables.onlyRow(TABLE, Map.of("awardForm", awardForm, "meetingDate", heldOn.toString()));
        return new CouncilRule(
                number(row, "quorumNumerator"),
                number(row, "quorumDenominator"),
                BigDecimal.valueOf(number(row, "thresholdPercent")),
                (Boolean) row.get("strictlyMore"),
                Base.valueOf((String) row.get("base")),
                (String) row.get("source"),
                (String) row.get("mark"));
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
