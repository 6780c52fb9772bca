package vn.khenthuong.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;

/** Counts which rules stopped dossiers. Safe for use by many threads. */
final class Hindrances {

    private final Map<String, RehearsalState.Blocked> byRule = new LinkedHashMap<>();

    /** @param dossiers how many it stopped */
    synchronized void note(RefusedException refused, int dossiers) {
        refused.findings().stream()
                .filter(Finding::blocks)
                .map(finding -> new RehearsalState.Blocked(finding.rule(), dossiers, finding.message()))
                .collect(Collectors.toMap(
                        RehearsalState.Blocked::rule, blocked -> blocked, (a, b) -> a, LinkedHashMap::new))
                .forEach((rule, blocked) -> byRule.merge(
                        rule,
                        blocked,
                        (old, more) -> new RehearsalState.Blocked(rule, old.dossiers() + more.dossiers(), old.text())));
    }

    synchronized List<RehearsalState.Blocked> all() {
        return new ArrayList<>(byRule.values());
    }
}
