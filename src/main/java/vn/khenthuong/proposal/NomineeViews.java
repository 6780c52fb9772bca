package vn.khenthuong.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.NomineeId;

/** Makes views of nominees; holds of all of them in one query. */
@Component
class NomineeViews {

    private final DossierChecks checks;
    private final PersonHolds holds;
    private final Units units;

    NomineeViews(DossierChecks checks, PersonHolds holds, Units units) {
        this.checks = checks;
        this.holds = holds;
        this.units = units;
    }

    /** @param detailed whether the reader may see why somebody is on hold */
    List<NomineeView> of(Proposal proposal, List<Nominee> nominees, boolean detailed) {
        return of(proposal, nominees, held(nominees), detailed);
    }

    /** Holds in force, for callers that show nominees of several dossiers. */
    Map<NomineeId, List<Hold>> held(Collection<Nominee> nominees) {
        return holds.inForce(nominees);
    }

    List<NomineeView> of(Proposal proposal, List<Nominee> nominees, Map<NomineeId, List<Hold>> held, boolean detailed) {
        Campaign campaign = checks.campaign(proposal);
        return nominees.stream()
                .map(n -> {
                    Unit body = checks.lineBody(proposal, n.body());
                    return new NomineeView(
                            n.id(),
                            n.position(),
                            typed(n),
                            n.citizenLast4() == null ? "" : "••••••••" + n.citizenLast4(),
                            body.code(),
                            units.get(proposal.organisation(), n.body()).name(),
                            n.line(),
                            checks.line(proposal, campaign, n)
                                    .map(line -> line.text().vi())
                                    .orElse(""),
                            n.state(),
                            n.stateReason() == null ? "" : n.stateReason(),
                            n.nameReading(),
                            PersonHolds.seen(held.getOrDefault(n.id(), List.of()), proposal, detailed),
                            n.fallback(),
                            n.fallen(),
                            n.supplementNumber(),
                            n.supplementDate());
                })
                .toList();
    }

    static NomineeDraft typed(Nominee n) {
        return new NomineeDraft(
                n.kind(),
                n.name(),
                n.certificateName(),
                n.birthDate(),
                n.female(),
                null,
                n.jobTitle(),
                n.workplace(),
                n.body(),
                n.managingUnit(),
                n.subjectType(),
                n.awardForm(),
                n.achievementFrom(),
                n.achievementTo(),
                n.achievement(),
                n.directWorker(),
                n.election().voters(),
                n.election().voted(),
                n.election().allDeputiesElected(),
                n.election().reElection(),
                n.election().finishedOnTime(),
                n.election().figures(),
                n.attested());
    }
}
