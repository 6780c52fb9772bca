package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khenthuong.shared.ProposalCode;

/**
 * The same dossiers under two sets of rules.
 *
 * @param before by the rules as they are
 * @param after by the others
 */
public record RuleComparison(RuleRun before, RuleRun after) {

    /**
     * A dossier that fares otherwise.
     *
     * @param gone what was found before and is not any more
     * @param fresh what is found now and was not before
     */
    public record Turned(
            RunDossier before, RunDossier after, List<RunDossier.Remark> gone, List<RunDossier.Remark> fresh) {

        /** Nothing blocked it before, something does now. */
        public boolean out() {
            return !before.blocked() && after.blocked();
        }

        /** Something blocked it before, nothing does now. */
        public boolean in() {
            return before.blocked() && !after.blocked();
        }
    }

    /** Those that fall out, then those that fall in, then those of which something else is said. */
    public List<Turned> turned() {
        Map<ProposalCode, RunDossier> others =
                after.dossiers().stream().collect(Collectors.toMap(RunDossier::code, Function.identity()));
        List<Turned> turned = new ArrayList<>();
        for (RunDossier one : before.dossiers()) {
            RunDossier other = others.get(one.code());
            List<RunDossier.Remark> gone = without(one.findings(), other.findings());
            List<RunDossier.Remark> fresh = without(other.findings(), one.findings());
            if (!gone.isEmpty() || !fresh.isEmpty()) {
                turned.add(new Turned(one, other, gone, fresh));
            }
        }
        turned.sort((one, other) -> Integer.compare(order(one), order(other)));
        return turned;
    }

    public long fallingOut() {
        return turned().stream().filter(Turned::out).count();
    }

    public long fallingIn() {
        return turned().stream().filter(Turned::in).count();
    }

    private static int order(Turned turned) {
        return turned.out() ? 0 : turned.in() ? 1 : 2;
    }

    private static List<RunDossier.Remark> without(List<RunDossier.Remark> all, List<RunDossier.Remark> others) {
        Set<RunDossier.Remark> known = new HashSet<>(others);
        return all.stream().filter(one -> !known.contains(one)).toList();
    }
}
