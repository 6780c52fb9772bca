package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Asks one rule and reads its answer. */
final class Asked {

    private final List<Finding> findings;

    private Asked(List<Finding> findings) {
        this.findings = findings;
    }

    static Asked ask(Rule rule, DossierFacts dossier, Stage stage) {
        return ask(rule, dossier, TestPlan.plan(), stage);
    }

    static Asked ask(Rule rule, NomineeFacts nominee, Stage stage) {
        return ask(rule, TestFacts.dossierOf(nominee), stage);
    }

    static Asked ask(Rule rule, DossierFacts dossier, PlanRules plan, Stage stage) {
        return new Asked(
                rule.check(dossier, plan, stage).map(dossier.words()::in).toList());
    }

    void silent() {
        assertThat(findings).isEmpty();
    }

    /** "-" in a truth table means that the rule has nothing to say. */
    void says(String severity) {
        if ("-".equals(severity)) {
            silent();
        } else {
            says(Severity.valueOf(severity));
        }
    }

    Finding says(Severity severity) {
        Finding finding = once();
        assertThat(finding.severity()).isEqualTo(severity);
        return finding;
    }

    Finding once() {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    List<Finding> all() {
        return findings;
    }
}
