package vn.khenthuong.workflow.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.BonusRules;
import vn.khenthuong.eligibility.NomineeKind;

/** {@code bonus.dmn}. */
@Component
class BonusRuleTable implements BonusRules {

    private static final String TABLE = "bonus";

    private final DecisionTables tables;

    BonusRuleTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<BonusRule> rule(String awardForm, NomineeKind kind, LocalDate decidedOn) {
        return tables.row(
                        TABLE,
                        Map.of(
                                "awardForm", awardForm,
                                "nomineeKind", kind.name(),
                                "decisionDate", decidedOn.toString()))
                .map(row -> new BonusRule(
                        new BigDecimal(row.get("coefficient").toString()),
                        ((Number) row.get("baseSalary")).longValue(),
                        (String) row.get("source"),
                        (String) row.get("mark")));
    }
}
