package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.SameSubjectFact;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;

/** Who may be the same person or collective as a nominee: in this dossier, in others, in the register (stand A3). */
@Component
class SameSubjects {

    private final Proposals proposals;
    private final AwardRegister awards;
    private final SameSubjectVerdicts verdicts;
    private final Units units;

    SameSubjects(Proposals proposals, AwardRegister awards, SameSubjectVerdicts verdicts, Units units) {
        this.proposals = proposals;
        this.awards = awards;
        this.verdicts = verdicts;
        this.units = units;
    }

    /**
     * A candidate for being the same.
     *
     * @param other the other nominee or award entry
     */
    record Match(SameSubjectFact fact, UUID other, String otherDossier) {}

    Map<NomineeId, List<Match>> of(Proposal proposal, Collection<Nominee> nominees) {
        if (nominees.isEmpty()) {
            return Map.of();
        }
        Set<String> names = nominees.stream().map(n -> n.foldedName().value()).collect(Collectors.toSet());
        Set<String> citizens = Stream.concat(Stream.of(""), nominees.stream().map(Nominee::citizenHash))
                .filter(hash -> hash != null)
                .collect(Collectors.toSet());
        SameSubjectVerdicts.Verdicts said =
                verdicts.about(nominees.stream().map(n -> n.id().value()).toList());
        Set<Nominee> elsewhere = new LinkedHashSet<>(proposals.lookalikes(
                proposal.organisation().value(),
                proposal.campaign(),
                proposal.code().value(),
                names,
                citizens));
        // Confirmed is confirmed, whatever was retyped since.
        proposals.nominees(proposal.organisation().value(), said.confirmedLines()).stream()
                .filter(other -> !other.proposal().code().equals(proposal.code()))
                .forEach(elsewhere::add);
        List<Award> registered = awards.candidates(proposal.organisation(), proposal.campaign(), names, citizens);
        Map<NomineeId, List<Match>> matches = new HashMap<>();
        for (Nominee nominee : nominees) {
            List<Match> found = new ArrayList<>();
            for (Nominee other : elsewhere) {
                SameSubjectFact.Kind kind =
                        said.same(nominee.id().value(), other.id().value())
                                ? confirmed(nominee, other)
                                : likeness(nominee, other);
                if (kind != null && !other.state().out()) {
                    found.add(match(proposal.organisation(), nominee, other, kind, said));
                }
            }
            for (Nominee other : nominees) {
                SameSubjectFact.Kind kind = other.id().equals(nominee.id()) ? null : likeness(nominee, other);
                if (kind != null) {
                    // With two numbers the unit says that they are two people: Home Affairs judges, nothing blocks
                    // before.
                    SameSubjectFact.Kind here = twoNumbers(nominee, other) ? kind : SameSubjectFact.Kind.SAME_DOSSIER;
                    found.add(match(proposal.organisation(), nominee, other, here, said));
                }
            }
            for (Awarded award : awarded(proposal, nominee, registered, said)) {
                // One question for one person: the entry of the register stands for its line.
                found.removeIf(match -> match.other().equals(award.line()));
                found.add(award.match());
            }
            matches.put(nominee.id(), found);
        }
        return matches;
    }

    private static boolean twoNumbers(Nominee one, Nominee other) {
        return one.citizenHash() != null
                && other.citizenHash() != null
                && !one.citizenHash().equals(other.citizenHash());
    }

    private Match match(
            OrganisationCode organisation,
            Nominee nominee,
            Nominee other,
            SameSubjectFact.Kind kind,
            SameSubjectVerdicts.Verdicts said) {
        Proposal dossier = other.proposal();
        return new Match(
                new SameSubjectFact(
                        kind,
                        units.get(organisation, dossier.unit()).name(),
                        other.state().live(),
                        said.between(nominee.id().value(), other.id().value()).orElse(null)),
                other.id().value(),
                dossier.code().value());
    }

    /** @param line the nominee's line that was awarded; null for an award that was granted elsewhere */
    private record Awarded(UUID line, Match match) {}

    private static SameSubjectFact.Kind confirmed(Nominee one, Nominee other) {
        SameSubjectFact.Kind kind = likeness(one, other);
        if (kind != null) {
            return kind;
        }
        return one.kind() == NomineeKind.COLLECTIVE
                ? SameSubjectFact.Kind.COLLECTIVE_NAME
                : SameSubjectFact.Kind.NAME_AND_BIRTH_DATE;
    }

    private List<Awarded> awarded(
            Proposal proposal, Nominee nominee, List<Award> registered, SameSubjectVerdicts.Verdicts said) {
        List<Awarded> found = new ArrayList<>();
        for (Award award : registered) {
            if (award.kind() != nominee.kind()
                    || !(FoldedName.of(award.name()).equals(nominee.foldedName()) || sameCitizen(nominee, award))) {
                continue;
            }
            UUID line = award.nominee() == null ? null : award.nominee().value();
            Optional<Boolean> verdict = said.between(nominee.id().value(), award.id())
                    .or(() -> line == null
                            ? Optional.empty()
                            : said.between(nominee.id().value(), line));
            if (!nominee.id().equals(award.nominee()) && (verdict.orElse(false) || alike(proposal, nominee, award))) {
                found.add(new Awarded(
                        line,
                        new Match(
                                new SameSubjectFact(
                                        award.nominee() != null
                                                ? SameSubjectFact.Kind.AWARDED
                                                : SameSubjectFact.Kind.COMMENDATION_RECORDED,
                                        award.unit() == null
                                                ? award.earlier().place()
                                                : units.get(proposal.organisation(), award.unit())
                                                        .name(),
                                        true,
                                        verdict.orElse(sameCitizen(nominee, award) ? Boolean.TRUE : null)),
                                award.id(),
                                award.dossier() == null ? "" : award.dossier().value())));
            }
        }
        return found;
    }

    /** A collective's name says nothing outside its unit, and neither does a person's whose birth date nobody recorded. */
    private static boolean alike(Proposal proposal, Nominee nominee, Award award) {
        if (sameCitizen(nominee, award)) {
            return true;
        }
        boolean sameUnit = award.unit() != null
                && (award.unit().equals(nominee.managingUnit()) || award.unit().equals(proposal.unit()));
        if (nominee.kind() == NomineeKind.COLLECTIVE || award.birthDate() == null) {
            return sameUnit;
        }
        return award.birthDate().equals(nominee.birthDate());
    }

    private static boolean sameCitizen(Nominee nominee, Award award) {
        return award.citizenHash() != null && award.citizenHash().equals(nominee.citizenHash());
    }

    /**
     * Null if the two do not look the same. Two different citizen numbers prove nothing: one wrong digit would hide a
     * double award, so an equal name and birth date still ask Home Affairs (stand A3).
     */
    private static SameSubjectFact.Kind likeness(Nominee one, Nominee other) {
        if (one.kind() != other.kind()) {
            return null;
        }
        if (one.citizenHash() != null && one.citizenHash().equals(other.citizenHash())) {
            return SameSubjectFact.Kind.CITIZEN_NUMBER;
        }
        if (!one.foldedName().equals(other.foldedName())) {
            return null;
        }
        if (one.kind() == NomineeKind.COLLECTIVE) {
            return one.managingUnit().equals(other.managingUnit()) ? SameSubjectFact.Kind.COLLECTIVE_NAME : null;
        }
        boolean sameBirth = one.birthDate() != null && one.birthDate().equals(other.birthDate());
        return sameBirth ? SameSubjectFact.Kind.NAME_AND_BIRTH_DATE : null;
    }
}
