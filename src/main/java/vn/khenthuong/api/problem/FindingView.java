package vn.khenthuong.api.problem;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/**
 * What one rule says.
 *
 * @param rule stable name of the rule, for example {@code turnout-at-least}
 * @param severity BLOCK: the act is refused; HOLD: the nominee waits; WARN: a person must weigh it; INFO: to be known
 * @param subject what it is about
 * @param field the input concerned, as the request names it; empty if none
 * @param found the value found, as people write it; empty if there is none
 * @param wanted the value wanted; empty if there is none
 * @param clause where the rule stands
 * @param message what is wrong and what to do, in the language asked for
 */
public record FindingView(
        String rule,
        Severity severity,
        About subject,
        String field,
        String found,
        String wanted,
        ClauseView clause,
        String message) {

    /**
     * What a finding is about.
     *
     * @param kind what sort of thing
     * @param id its identifier
     * @param label how to call it on a screen; may hold a name
     */
    public record About(Subject.Kind kind, String id, String label) {}

    /**
     * Where a rule stands.
     *
     * @param ref the place in the plan or law
     * @param quote the source's own words; empty where no source says it
     */
    public record ClauseView(String ref, String quote) {}

    /** The finding in a language. */
    public static FindingView of(Finding finding, Language language) {
        return new FindingView(
                finding.rule(),
                finding.severity(),
                new About(
                        finding.subject().kind(),
                        finding.subject().id(),
                        finding.subject().label()),
                finding.subject().field(),
                language.words().vi(finding.found()),
                language.words().vi(finding.wanted()),
                new ClauseView(finding.clause().ref(), finding.clause().quote()),
                language.of(finding.message()));
    }

    /** The findings in a language, in their order. */
    public static List<FindingView> of(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }
}
