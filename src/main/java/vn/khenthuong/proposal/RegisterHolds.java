package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.SameSubjectVerdicts.Verdicts;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHold.Likeness;
import vn.khenthuong.register.SubjectHolds;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;

/** Whom of the nominees the register of holds concerns, surely or perhaps. A hold reaches nobody who is decided or out. */
@Component
class RegisterHolds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SubjectHolds holds;
    private final Clock clock;

    RegisterHolds(SubjectHolds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Holds in force today by nominee, each with how surely it is about them; one query. */
    Map<NomineeId, Map<SubjectHold, Likeness>> inForce(Collection<Nominee> nominees, Verdicts said) {
        List<Nominee> open = nominees.stream().filter(RegisterHolds::reachable).toList();
        if (open.isEmpty()) {
            return Map.of();
        }
        OrganisationCode organisation = open.get(0).proposal().organisation();
        List<SubjectHold> candidates = holds.inForce(
                organisation,
                today(),
                open.stream().map(nominee -> nominee.foldedName().value()).collect(Collectors.toSet()),
                open.stream()
                        .map(Nominee::citizenHash)
                        .filter(hash -> hash != null)
                        .collect(Collectors.toSet()),
                said.confirmedLines());
        Map<NomineeId, Map<SubjectHold, Likeness>> found = new LinkedHashMap<>();
        for (Nominee nominee : open) {
            for (SubjectHold hold : candidates) {
                Likeness likeness = likeness(nominee, hold, said);
                if (likeness != Likeness.NONE) {
                    found.computeIfAbsent(nominee.id(), first -> new LinkedHashMap<>())
                            .put(hold, likeness);
                }
            }
        }
        return found;
    }

    /** Of {@link #inForce} those that hold, as a nominee shows them. */
    static List<Hold> certain(Map<SubjectHold, Likeness> found) {
        List<Hold> certain = new ArrayList<>();
        found.forEach((hold, likeness) -> {
            if (likeness == Likeness.CERTAIN) {
                certain.add(shown(hold));
            }
        });
        return certain;
    }

    /** What a person said of the two counts; facts where nobody has spoken. */
    static Likeness likeness(Nominee nominee, SubjectHold hold, Verdicts said) {
        Optional<Boolean> verdict = said.between(nominee.id().value(), hold.id());
        if (verdict.isPresent()) {
            return verdict.get() ? Likeness.CERTAIN : Likeness.NONE;
        }
        return hold.likeness(new SubjectHold.Candidate(
                nominee.kind(),
                nominee.foldedName(),
                nominee.birthDate(),
                nominee.citizenHash(),
                Set.copyOf(List.of(
                        nominee.managingUnit(),
                        nominee.body(),
                        nominee.proposal().unit()))));
    }

    /** Whether a hold still matters: not after the award, nor for somebody who is out. */
    static boolean reachable(Nominee nominee) {
        return !nominee.state().awarded() && !nominee.state().out();
    }

    LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    static String document(SubjectHold hold) {
        return hold.documentNumber() + ", " + DAY.format(hold.documentDate());
    }

    private static Hold shown(SubjectHold hold) {
        return new Hold(
                hold.id(),
                null,
                null,
                hold.reason(),
                hold.authority(),
                document(hold),
                hold.from(),
                hold.until(),
                hold.placedBy(),
                hold.placedAt(),
                null,
                null);
    }
}
