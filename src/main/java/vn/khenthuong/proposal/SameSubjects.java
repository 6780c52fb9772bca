package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Nominee> elsewhere = proposals.lookalikes(
                proposal.organisation().value(),
                proposal.campaign(),
                proposal.code().value(),
                names,
                citizens);
        SameSubjectVerdicts.Verdicts said =
                verdicts.about(nominees.stream().map(n -> n.id().value()).toList());
        Map<NomineeId, List<Match>> matches = new HashMap<>();
        for (Nominee nominee : nominees) {
            List<Match> found = new ArrayList<>();
            for (Nominee other : elsewhere) {
                SameSubjectFact.Kind kind = likeness(nominee, other);
                if (kind != null && !other.state().out()) {
                    found.add(match(proposal.organisation(), nominee, other, kind, said));
                }
            }
            for (Nominee other : nominees) {
                if (!other.id().equals(nominee.id()) && likeness(nominee, other) != null) {
                    found.add(match(proposal.organisation(), nominee, other, SameSubjectFact.Kind.SAME_DOSSIER, said));
                }
            }
            found.addAll(awarded(proposal, nominee, said));
            matches.put(nominee.id(), found);
        }
        return matches;
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

    private List<Match> awarded(Proposal proposal, Nominee nominee, SameSubjectVerdicts.Verdicts said) {
        List<Match> found = new ArrayList<>();
        for (Award award : awards.candidates(
                proposal.organisation(),
                proposal.campaign(),
                nominee.kind(),
                nominee.foldedName(),
                nominee.citizenHash())) {
            boolean sameCitizen =
                    award.citizenHash() != null && award.citizenHash().equals(nominee.citizenHash());
            boolean sameBirth = award.birthDate() == null || award.birthDate().equals(nominee.birthDate());
            boolean self = nominee.id().equals(award.nominee());
            if (!self && (sameCitizen || sameBirth)) {
                found.add(new Match(
                        new SameSubjectFact(
                                award.decidedHere()
                                        ? SameSubjectFact.Kind.AWARDED
                                        : SameSubjectFact.Kind.COMMENDATION_RECORDED,
                                units.get(proposal.organisation(), award.unit()).name(),
                                true,
                                said.between(nominee.id().value(), award.id())
                                        .orElse(sameCitizen ? Boolean.TRUE : null)),
                        award.id(),
                        award.dossier() == null ? "" : award.dossier().value()));
            }
        }
        return found;
    }

    /** Null if the two do not look the same. Two equal names with two different citizen numbers are different people. */
    private static SameSubjectFact.Kind likeness(Nominee one, Nominee other) {
        if (one.kind() != other.kind()) {
            return null;
        }
        if (one.citizenHash() != null && other.citizenHash() != null) {
            return one.citizenHash().equals(other.citizenHash()) ? SameSubjectFact.Kind.CITIZEN_NUMBER : null;
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
