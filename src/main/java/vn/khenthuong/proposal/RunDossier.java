package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.List;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/**
 * How a dossier fares under rules that are tried. It names nobody: nominees are called by their place in the dossier.
 *
 * @param unit its name
 * @param sentAt when it was sent, moved if the run moves days
 * @param nominees how many are judged
 * @param findings the gravest first
 */
public record RunDossier(ProposalCode code, String unit, Instant sentAt, int nominees, List<Remark> findings) {

    /** What sending would have come to. */
    public enum Outcome {
        PASSED,
        WARNED,
        BLOCKED
    }

    /**
     * A finding.
     *
     * @param nominee about which one of the dossier, from 1; 0 if about the dossier as a whole
     */
    public record Remark(
            String rule, Severity severity, int nominee, String found, String wanted, Clause clause, Text message) {}

    public Outcome outcome() {
        if (findings.stream().anyMatch(one -> one.severity() == Severity.BLOCK)) {
            return Outcome.BLOCKED;
        }
        return findings.stream().anyMatch(one -> one.severity() != Severity.INFO) ? Outcome.WARNED : Outcome.PASSED;
    }

    public boolean blocked() {
        return outcome() == Outcome.BLOCKED;
    }

    /** How many nominees something blocks, each for itself. */
    public int blockedNominees() {
        return (int) findings.stream()
                .filter(one -> one.severity() == Severity.BLOCK && one.nominee() > 0)
                .map(Remark::nominee)
                .distinct()
                .count();
    }
}
