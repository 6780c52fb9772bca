package vn.khenthuong.portal;

import java.util.Comparator;
import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Findings as a page shows them: what blocks first, and those of one input beside it.
 *
 * @param all every finding, by severity
 */
public record FindingList(List<Finding> all) {

    public FindingList {
        all = all.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    public static FindingList none() {
        return new FindingList(List.of());
    }

    public boolean empty() {
        return all.isEmpty();
    }

    /** Whether a rule said something. */
    public boolean has(String rule) {
        return all.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    /** Findings at an input, whatever they are about. */
    public List<Finding> at(String field) {
        return all.stream().filter(f -> f.subject().field().equals(field)).toList();
    }

    /** Findings about one thing (a nominee's id, a document's item). */
    public FindingList about(String id) {
        return new FindingList(
                all.stream().filter(f -> f.subject().id().equals(id)).toList());
    }

    public List<Finding> of(Severity severity) {
        return all.stream().filter(f -> f.severity() == severity).toList();
    }

    public int count(Severity severity) {
        return of(severity).size();
    }
}
