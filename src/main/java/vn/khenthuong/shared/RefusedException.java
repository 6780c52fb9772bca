package vn.khenthuong.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An act was refused and changed nothing; the findings say why. Carries no personal data in its message. */
public class RefusedException extends RuntimeException {

    private final transient List<Finding> findings;

    public RefusedException(List<Finding> findings) {
        super(findings.stream().map(Finding::rule).distinct().collect(Collectors.joining(", ", "Refused: ", "")));
        this.findings = List.copyOf(findings);
    }

    public RefusedException(Finding finding) {
        this(List.of(finding));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Throws if any finding blocks; all findings travel along, not the first only. */
    public static void ifBlocked(List<Finding> findings) {
        if (Finding.anyBlocks(findings)) {
            throw new RefusedException(findings);
        }
    }
}
