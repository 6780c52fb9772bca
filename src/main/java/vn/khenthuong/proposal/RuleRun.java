package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/**
 * What came of trying rules on many dossiers. Nothing of it is kept.
 *
 * @param later by how many days the dossiers' days were moved; 0 if not at all
 * @param cut whether there were more dossiers than one run takes
 * @param dossiers in the order in which they were sent: that is the order in which slots are taken
 * @param lines how far each limit of the plan was used
 */
public record RuleRun(int later, boolean cut, List<RunDossier> dossiers, List<LineUse> lines) {

    /**
     * A limit over all bodies of its line.
     *
     * @param bodies how many bodies it holds for
     * @param limit the most for all of them together
     * @param asked how many were proposed
     * @param taken how many of them are in dossiers that nothing blocks
     */
    public record LineUse(
            String line, String text, Counting counting, Clause clause, int bodies, int limit, int asked, int taken) {}

    /**
     * What a rule found, and how often.
     *
     * @param example how it says so, of the first dossier
     */
    public record RuleCount(String rule, Severity severity, Clause clause, Text example, int dossiers, int nominees) {}

    /** How a unit's dossiers fare. */
    public record UnitCount(String unit, int dossiers, int passed, int warned, int blocked) {}

    public int count(RunDossier.Outcome outcome) {
        return (int) dossiers.stream().filter(one -> one.outcome() == outcome).count();
    }

    public int nominees() {
        return dossiers.stream().mapToInt(RunDossier::nominees).sum();
    }

    /** How many nominees something blocks, each for itself. */
    public int blockedNominees() {
        return dossiers.stream().mapToInt(RunDossier::blockedNominees).sum();
    }

    /** By rule and clause, the gravest and then the most frequent first. */
    public List<RuleCount> byRule() {
        Map<List<Object>, List<RunDossier.Remark>> remarks = new LinkedHashMap<>();
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        Map<List<Object>, Integer> people = new LinkedHashMap<>();
        for (RunDossier dossier : dossiers) {
            Map<List<Object>, List<RunDossier.Remark>> here = new LinkedHashMap<>();
            dossier.findings().forEach(one -> here.computeIfAbsent(key(one), fresh -> new ArrayList<>())
                    .add(one));
            here.forEach((key, found) -> {
                remarks.putIfAbsent(key, found);
                counts.merge(key, 1, Integer::sum);
                people.merge(
                        key,
                        (int) found.stream()
                                .map(RunDossier.Remark::nominee)
                                .filter(nominee -> nominee > 0)
                                .distinct()
                                .count(),
                        Integer::sum);
            });
        }
        List<RuleCount> rules = new ArrayList<>();
        remarks.forEach((key, found) -> {
            RunDossier.Remark first = found.get(0);
            rules.add(new RuleCount(
                    first.rule(), first.severity(), first.clause(), first.message(), counts.get(key), people.get(key)));
        });
        rules.sort(Comparator.comparing(RuleCount::severity)
                .thenComparing(Comparator.comparing(RuleCount::dossiers).reversed()));
        return rules;
    }

    /** By unit, those with the most blocked dossiers first. */
    public List<UnitCount> byUnit() {
        Map<String, int[]> counts = new TreeMap<>();
        for (RunDossier dossier : dossiers) {
            counts.computeIfAbsent(dossier.unit(), unit -> new int[RunDossier.Outcome.values().length])[
                    dossier.outcome().ordinal()]++;
        }
        List<UnitCount> units = new ArrayList<>();
        counts.forEach((unit, of) -> units.add(new UnitCount(unit, of[0] + of[1] + of[2], of[0], of[1], of[2])));
        units.sort(Comparator.comparing(UnitCount::blocked).reversed());
        return units;
    }

    private static List<Object> key(RunDossier.Remark one) {
        return List.of(
                one.rule(),
                one.severity(),
                one.clause() == null ? "" : one.clause().ref());
    }
}
