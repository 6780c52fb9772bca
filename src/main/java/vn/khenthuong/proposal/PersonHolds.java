package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.HoldFact;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.Holds;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHold.Likeness;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * Holds as the plan means them (III.1.b, fourth dash): on a person or collective, not on one line of one dossier. Who is
 * withdrawn while on hold and proposed again is still on hold.
 */
@Component
class PersonHolds {

    private final Proposals proposals;
    private final Holds holds;
    private final RegisterHolds register;
    private final SameSubjectVerdicts verdicts;

    PersonHolds(Proposals proposals, Holds holds, RegisterHolds register, SameSubjectVerdicts verdicts) {
        this.proposals = proposals;
        this.holds = holds;
        this.register = register;
        this.verdicts = verdicts;
    }

    /**
     * What is known of holds on some nominees, read once.
     *
     * @param inForce by nominee: those on the line itself, those on other lines of the same person, which an equal citizen
     *     number or a verdict of Home Affairs says, and those of the register. Nominees without one are left out
     */
    record Found(
            Map<NomineeId, List<Hold>> inForce,
            Map<NomineeId, Map<SubjectHold, Likeness>> ofRegister,
            SameSubjectVerdicts.Verdicts said) {}

    Found find(Collection<Nominee> nominees) {
        SameSubjectVerdicts.Verdicts said =
                verdicts.about(nominees.stream().map(n -> n.id().value()).toList());
        if (nominees.isEmpty()) {
            return new Found(Map.of(), Map.of(), said);
        }
        Map<NomineeId, Set<NomineeId>> lines = linesOfSame(nominees, said);
        Map<NomineeId, Map<SubjectHold, Likeness>> ofRegister = register.inForce(nominees, said);
        Map<NomineeId, List<Hold>> known =
                holds.inForce(lines.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<NomineeId, List<Hold>> found = new LinkedHashMap<>();
        lines.forEach((nominee, same) -> {
            List<Hold> ofPerson = Stream.concat(
                            same.stream().flatMap(line -> known.getOrDefault(line, List.of()).stream()),
                            RegisterHolds.certain(ofRegister.getOrDefault(nominee, Map.of())).stream())
                    .toList();
            if (!ofPerson.isEmpty()) {
                found.put(nominee, ofPerson);
            }
        });
        return new Found(found, ofRegister, said);
    }

    /** As {@link Found#inForce}. */
    Map<NomineeId, List<Hold>> inForce(Collection<Nominee> nominees) {
        return find(nominees).inForce();
    }

    /** As a reader of this dossier sees them: why somebody is on hold elsewhere, not everybody may see. */
    static List<Hold> seen(List<Hold> holds, Proposal proposal, boolean detailed) {
        return holds.stream()
                .map(hold -> detailed || proposal.code().equals(hold.dossier()) ? hold : hold.withoutDetails())
                .toList();
    }

    static List<HoldFact> facts(List<Hold> holds, Proposal proposal, boolean detailed) {
        return seen(holds, proposal, detailed).stream()
                .map(hold -> hold.detailed()
                        ? new HoldFact(
                                hold.reason().text().vi(),
                                hold.authority(),
                                hold.document(),
                                hold.since(),
                                hold.until())
                        : HoldFact.withoutDetails(hold.since(), hold.until()))
                .toList();
    }

    boolean held(Nominee nominee) {
        return !inForce(List.of(nominee)).isEmpty();
    }

    /**
     * A warning for each nominee who may be somebody on hold: who shares name and birth date with a line on hold, or looks
     * like an entry of the register, if nobody said who is who.
     *
     * @param known what {@link #find} found of these nominees
     * @param detailed whether the reader may see why somebody is on hold
     */
    List<Finding> lookalikes(
            Proposal proposal, Collection<Nominee> nominees, Clause clause, Found known, boolean detailed) {
        List<Finding> findings = new ArrayList<>();
        for (Nominee nominee : nominees) {
            known.ofRegister().getOrDefault(nominee.id(), Map.of()).forEach((hold, likeness) -> {
                if (likeness == Likeness.POSSIBLE) {
                    findings.add(lookalike(nominee, clause, detailed ? found(hold) : ""));
                }
            });
        }
        findings.addAll(lookalikesOfLines(proposal, nominees, clause, known.said()));
        return findings;
    }

    private List<Finding> lookalikesOfLines(
            Proposal proposal, Collection<Nominee> nominees, Clause clause, SameSubjectVerdicts.Verdicts said) {
        List<Nominee> people =
                nominees.stream().filter(n -> n.birthDate() != null).toList();
        if (people.isEmpty()) {
            return List.of();
        }
        Set<String> names = people.stream().map(n -> n.foldedName().value()).collect(Collectors.toSet());
        List<Nominee> alike = proposals
                .lookalikes(
                        proposal.organisation().value(),
                        proposal.campaign(),
                        proposal.code().value(),
                        names,
                        Set.of(""))
                .stream()
                .filter(other -> other.birthDate() != null)
                .toList();
        Set<NomineeId> held =
                holds.inForce(alike.stream().map(Nominee::id).toList()).keySet();
        if (held.isEmpty()) {
            return List.of();
        }
        Map<NomineeId, Set<NomineeId>> known = linesOfSame(people, said);
        List<Finding> findings = new ArrayList<>();
        for (Nominee nominee : people) {
            boolean maybe = alike.stream()
                    .filter(other -> held.contains(other.id()))
                    .filter(other -> !known.get(nominee.id()).contains(other.id()))
                    .filter(other -> other.foldedName().equals(nominee.foldedName())
                            && other.birthDate().equals(nominee.birthDate()))
                    .anyMatch(other -> said.between(
                                    nominee.id().value(), other.id().value())
                            .isEmpty());
            if (maybe) {
                findings.add(lookalike(nominee, clause, ""));
            }
        }
        return findings;
    }

    private static String found(SubjectHold hold) {
        return hold.reason().text().vi() + "; " + hold.authority() + "; " + RegisterHolds.document(hold);
    }

    private static Finding lookalike(Nominee nominee, Clause clause, String found) {
        return new Finding(
                "hold-lookalike",
                Severity.WARN,
                Subject.nominee(nominee.id().toString(), nominee.name(), "name"),
                found,
                "",
                clause,
                new Text(
                        "Có trường hợp có thể là cùng người (trùng họ tên) đang tạm dừng xét khen thưởng. Đề nghị kiểm tra có phải"
                                + " cùng một người không.",
                        "Somebody of this name is on hold and may be the same. Please check whether it is the same person."));
    }

    private Map<NomineeId, Set<NomineeId>> linesOfSame(
            Collection<Nominee> nominees, SameSubjectVerdicts.Verdicts said) {
        Map<String, Set<NomineeId>> byKey = new HashMap<>();
        String organisation =
                nominees.iterator().next().proposal().organisation().value();
        proposals
                .ofSubjects(
                        organisation, nominees.stream().map(Nominee::subjectKey).collect(Collectors.toSet()))
                .forEach(line -> byKey.computeIfAbsent(line.subjectKey(), key -> new HashSet<>())
                        .add(line.id()));
        Set<UUID> confirmed = said.confirmedLines();
        Map<NomineeId, Set<NomineeId>> lines = new LinkedHashMap<>();
        for (Nominee nominee : nominees) {
            Set<NomineeId> same = new HashSet<>(byKey.getOrDefault(nominee.subjectKey(), Set.of()));
            same.add(nominee.id());
            confirmed.stream()
                    .filter(line -> said.same(nominee.id().value(), line))
                    .map(NomineeId::new)
                    .forEach(same::add);
            same.removeIf(line -> said.between(nominee.id().value(), line.value())
                    .filter(answer -> !answer)
                    .isPresent());
            lines.put(nominee.id(), same);
        }
        return lines;
    }
}
