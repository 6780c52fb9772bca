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
import org.springframework.stereotype.Component;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.Holds;
import vn.khenthuong.register.SameSubjectVerdicts;
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
    private final SameSubjectVerdicts verdicts;

    PersonHolds(Proposals proposals, Holds holds, SameSubjectVerdicts verdicts) {
        this.proposals = proposals;
        this.holds = holds;
        this.verdicts = verdicts;
    }

    /**
     * Holds in force by nominee: those on the line itself and those on other lines of the same person, which an equal
     * citizen number or a verdict of Home Affairs says. Nominees without one are left out.
     */
    Map<NomineeId, List<Hold>> inForce(Collection<Nominee> nominees) {
        if (nominees.isEmpty()) {
            return Map.of();
        }
        Map<NomineeId, Set<NomineeId>> lines = linesOfSame(nominees);
        Map<NomineeId, List<Hold>> known =
                holds.inForce(lines.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<NomineeId, List<Hold>> found = new LinkedHashMap<>();
        lines.forEach((nominee, same) -> {
            List<Hold> ofPerson = same.stream()
                    .flatMap(line -> known.getOrDefault(line, List.of()).stream())
                    .toList();
            if (!ofPerson.isEmpty()) {
                found.put(nominee, ofPerson);
            }
        });
        return found;
    }

    boolean held(Nominee nominee) {
        return !inForce(List.of(nominee)).isEmpty();
    }

    /** A warning for each nominee who shares name and birth date with somebody on hold, if nobody said who is who. */
    List<Finding> lookalikes(Proposal proposal, Collection<Nominee> nominees, Clause clause) {
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
        Map<NomineeId, Set<NomineeId>> known = linesOfSame(people);
        SameSubjectVerdicts.Verdicts said =
                verdicts.about(people.stream().map(n -> n.id().value()).toList());
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
                findings.add(
                        new Finding(
                                "hold-lookalike",
                                Severity.WARN,
                                Subject.nominee(nominee.id().toString(), nominee.name(), "name"),
                                "",
                                "",
                                clause,
                                new Text(
                                        "Có trường hợp trùng họ tên và ngày sinh đang tạm dừng xét khen thưởng. Đề nghị kiểm tra có phải"
                                                + " cùng một người không.",
                                        "Somebody of this name and birth date is on hold. Please check whether it is the same person.")));
            }
        }
        return findings;
    }

    private Map<NomineeId, Set<NomineeId>> linesOfSame(Collection<Nominee> nominees) {
        Map<String, Set<NomineeId>> byKey = new HashMap<>();
        String organisation =
                nominees.iterator().next().proposal().organisation().value();
        proposals
                .ofSubjects(
                        organisation, nominees.stream().map(Nominee::subjectKey).collect(Collectors.toSet()))
                .forEach(line -> byKey.computeIfAbsent(line.subjectKey(), key -> new HashSet<>())
                        .add(line.id()));
        SameSubjectVerdicts.Verdicts said =
                verdicts.about(nominees.stream().map(n -> n.id().value()).toList());
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
