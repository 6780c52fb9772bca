package vn.khenthuong.demo;

import java.util.stream.Collectors;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;

/** Says why an act was refused, for the log of a demo that cannot go on. */
final class Refusal {

    private Refusal() {}

    /** The rules that blocked and what they found; never a name. */
    static String words(RuntimeException thrown) {
        return thrown instanceof RefusedException refused
                ? refused.findings().stream()
                        .filter(Finding::blocks)
                        .map(finding -> finding.rule() + " " + finding.found())
                        .collect(Collectors.joining("; "))
                : String.valueOf(thrown.getMessage());
    }
}
