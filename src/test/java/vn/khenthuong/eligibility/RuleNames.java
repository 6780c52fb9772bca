package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells tests of other modules which rules the book holds. */
public final class RuleNames {

    private RuleNames() {}

    public static Set<String> all() {
        return RuleBook.RULES.stream().map(Rule::name).collect(Collectors.toSet());
    }
}
