package vn.khenthuong.workflow.dmn;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.stateaward.StateSteps;

/** {@code state-award-steps.dmn}. */
@Component
class StateStepTable implements StateSteps {

    private static final String TABLE = "state-award-steps";

    private final DecisionTables tables;

    StateStepTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Steps> of(String awardForm) {
        return tables.row(TABLE, Map.of("awardForm", awardForm))
                .map(row -> new Steps(
                        (Boolean) row.get("publicationRequired"),
                        ((Number) row.get("publicationDays")).intValue(),
                        (Boolean) row.get("partyRequired"),
                        (String) row.get("source"),
                        (String) row.get("mark")));
    }
}
