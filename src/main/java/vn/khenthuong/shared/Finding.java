package vn.khenthuong.shared;

import java.util.Collection;

/**
 * What a rule says: the only result type of a rule.
 *
 * @param rule the rule's stable name in kebab case, for example {@code turnout-at-least}
 * @param severity how it binds
 * @param subject what it is about
 * @param found the value found, as people write it ({@code 97,98 %}); empty if there is none
 * @param wanted the value wanted
 * @param clause where it stands
 * @param message what is wrong, where, and what to do
 */
public record Finding(
        String rule, Severity severity, Subject subject, String found, String wanted, Clause clause, Text message) {

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }

    public static boolean anyBlocks(Collection<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** A finding about an input itself, for which no clause of a plan or law is needed. */
    public static Finding invalid(String rule, Subject subject, String found, String wanted, String vi, String en) {
        return new Finding(
                rule, Severity.BLOCK, subject, found, wanted, new Clause("Quy tắc nhập liệu", ""), new Text(vi, en));
    }
}
