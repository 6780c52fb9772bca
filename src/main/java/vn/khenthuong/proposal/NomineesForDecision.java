package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.HoldPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;

/**
 * Nominees as a decision round needs them; who may see a round is the round's own permission, and whoever may sees why
 * somebody is on hold.
 */
@Service
@Transactional(readOnly = true)
public class NomineesForDecision {

    private static final Set<NomineeState> WAITING = Set.of(NomineeState.RECOMMENDED, NomineeState.CLARIFYING);

    private final Proposals proposals;
    private final NomineeViews views;
    private final DossierChecks checks;
    private final DossierParts parts;
    private final Units units;

    NomineesForDecision(
            Proposals proposals, NomineeViews views, DossierChecks checks, DossierParts parts, Units units) {
        this.proposals = proposals;
        this.views = views;
        this.checks = checks;
        this.parts = parts;
        this.units = units;
    }

    /**
     * Nominees that wait for a round or a list, recommended or put back for clarification, whatever else their dossier waits
     * for.
     *
     * @param route {@code PROVINCE} for a round, {@code STATE} for a list for a State award
     */
    public List<AwaitingNominee> awaiting(OrganisationCode organisation, Route route) {
        Map<Proposal, List<Nominee>> waiting = new LinkedHashMap<>();
        proposals.withNominees(organisation.value(), WAITING).stream()
                .forEach(proposal -> waiting.put(
                        proposal,
                        proposal.nominees().stream()
                                .filter(n -> WAITING.contains(n.state()) && n.route() == route)
                                .toList()));
        Map<NomineeId, List<Hold>> held =
                views.held(waiting.values().stream().flatMap(List::stream).toList());
        List<AwaitingNominee> found = new ArrayList<>();
        waiting.forEach((proposal, nominees) -> views.of(proposal, nominees, held, true)
                .forEach(view -> found.add(awaiting(proposal, proposal.nominees(), view))));
        return found;
    }

    /** The nominees of a round's list, in the order asked for; for the modules that decide. */
    public List<AwaitingNominee> listed(OrganisationCode organisation, Collection<NomineeId> ids) {
        Map<NomineeId, AwaitingNominee> byId = new HashMap<>();
        List<Nominee> found = proposals.nominees(
                organisation.value(), ids.stream().map(NomineeId::value).toList());
        Map<NomineeId, List<Hold>> held = views.held(found);
        found.stream().collect(Collectors.groupingBy(Nominee::proposal)).forEach((proposal, some) -> views.of(
                        proposal, some, held, true)
                .forEach(view -> byId.put(view.id(), awaiting(proposal, some, view))));
        return ids.stream().map(byId::get).filter(n -> n != null).toList();
    }

    /**
     * Findings of these nominees as at the decision, by dossier; for the modules that decide, which have their own
     * permission. What holds a nominee back only warns in a dossier; on a list that goes to whoever decides it refuses.
     */
    public List<Finding> decisionFindings(Actor actor, Map<ProposalCode, Set<NomineeId>> nominees) {
        if (nominees.isEmpty()) {
            return List.of();
        }
        Map<ProposalCode, Proposal> dossiers = proposals
                .withCodes(
                        actor.organisation().value(),
                        nominees.keySet().stream().map(ProposalCode::value).toList())
                .stream()
                .collect(Collectors.toMap(Proposal::code, Function.identity()));
        boolean detailed = new HoldPermissions(actor).mayReadDetails();
        List<Finding> findings = new ArrayList<>();
        nominees.forEach((code, some) -> {
            Proposal proposal = dossiers.get(code);
            if (proposal == null) {
                throw NotPermittedException.unknown(code.value());
            }
            findings.addAll(checks.findings(
                    proposal,
                    Ask.of(proposal, Stage.DECISION).inDetail(detailed).about(nominee -> some.contains(nominee.id()))));
        });
        return findings.stream().map(NomineesForDecision::binding).toList();
    }

    private static Finding binding(Finding finding) {
        return finding.severity() == Severity.HOLD
                ? new Finding(
                        finding.rule(),
                        Severity.BLOCK,
                        finding.subject(),
                        finding.found(),
                        finding.wanted(),
                        finding.clause(),
                        finding.message())
                : finding;
    }

    /** Those of the dossiers that the actor drafted, voted on, signed or sent, so may not decide on (stand A20). */
    public Set<ProposalCode> unitSide(Actor actor, Collection<ProposalCode> codes) {
        return parts.unitSide(actor.organisation(), codes, actor.userId());
    }

    /** Those of the nominees who may be the actor (stand A20); a likeness is enough to step aside for a deputy. */
    public Set<NomineeId> nominated(Actor actor, Collection<NomineeId> ids) {
        return proposals
                .named(
                        actor.organisation().value(),
                        ids.stream().map(NomineeId::value).toList(),
                        FoldedName.of(actor.fullName()).value())
                .stream()
                .filter(nominee -> nominee.mayBe(actor))
                .map(Nominee::id)
                .collect(Collectors.toSet());
    }

    /** The dossiers of these nominees, to be locked before anything is decided on them. */
    public List<ProposalCode> dossiersOf(OrganisationCode organisation, Collection<NomineeId> ids) {
        return proposals
                .codesOf(
                        organisation.value(), ids.stream().map(NomineeId::value).toList())
                .stream()
                .map(ProposalCode::new)
                .toList();
    }

    /** @param loaded nominees among which this one is; the dossier's other ones need not be read */
    private AwaitingNominee awaiting(Proposal proposal, List<Nominee> loaded, NomineeView view) {
        return new AwaitingNominee(
                proposal.code(),
                proposal.campaign(),
                view.fallen() ? Route.PROVINCE : proposal.route(),
                units.get(proposal.organisation(), proposal.unit()),
                loaded.stream()
                        .filter(n -> n.id().equals(view.id()))
                        .findFirst()
                        .map(Nominee::citizenHash)
                        .orElse(null),
                view);
    }
}
