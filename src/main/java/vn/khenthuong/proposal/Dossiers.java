package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** Reading dossiers. Every answer holds only what the actor may see. */
@Service
// That somebody may not see a dossier is an answer, also to a caller inside a transaction that goes on.
@Transactional(readOnly = true, noRollbackFor = NotPermittedException.class)
public class Dossiers {

    private final DossierAccess access;
    private final Proposals proposals;
    private final DossierChecks checks;
    private final QuotaMeters meters;
    private final DossierDocuments documents;
    private final NomineeViews nominees;
    private final ReturnPoints points;
    private final SameSubjects sames;
    private final PersonHolds holds;
    private final Units units;
    private final Deadlines deadlines;
    private final Lateness lateness;
    private final AuditTrail audit;

    Dossiers(
            DossierAccess access,
            Proposals proposals,
            DossierChecks checks,
            QuotaMeters meters,
            DossierDocuments documents,
            NomineeViews nominees,
            ReturnPoints points,
            SameSubjects sames,
            PersonHolds holds,
            Units units,
            Deadlines deadlines,
            Lateness lateness,
            AuditTrail audit) {
        this.access = access;
        this.proposals = proposals;
        this.checks = checks;
        this.meters = meters;
        this.documents = documents;
        this.nominees = nominees;
        this.points = points;
        this.sames = sames;
        this.holds = holds;
        this.units = units;
        this.deadlines = deadlines;
        this.lateness = lateness;
        this.audit = audit;
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    public DossierView view(Actor actor, ProposalCode code) {
        DossierAccess.Opened opened = access.open(actor, code);
        Proposal proposal = opened.proposal();
        return new DossierView(
                code,
                proposal.campaign(),
                proposal.campaignVersion(),
                units.get(proposal.organisation(), proposal.unit()),
                proposal.channel(),
                proposal.state(),
                lateness.late(proposal),
                proposal.version(),
                proposal.createdBy(),
                proposal.createdAt(),
                proposal.changedBy(),
                proposal.changedAt(),
                proposal.minutesDate(),
                proposal.letterSignedBy(),
                proposal.letterSignedAt(),
                proposal.letterOnBehalf(),
                proposal.letterNumber(),
                proposal.letterDate(),
                proposal.sentBy(),
                proposal.sentAt(),
                deadlines.deadlineFor(proposal.organisation(), proposal.campaign(), code),
                proposal.ideskNumber(),
                proposal.ideskAt(),
                proposal.ideskReason(),
                proposal.completionDue(),
                nominees.of(proposal, proposal.nominees()),
                documents.of(proposal),
                points.of(proposal),
                history(proposal, opened.permissions()),
                opened.permissions());
    }

    /** Every act for the offices; for the unit without their working notes. */
    private List<AuditEvent> history(Proposal proposal, ProposalPermissions may) {
        List<AuditEvent> all = audit.of(proposal.organisation(), AuditSubject.proposal(proposal.code()));
        return may.mayReadWorkingNotes() ? all : WorkingNotes.without(all);
    }

    /** What the actor may do; cheaper than the whole view. */
    public ProposalPermissions permissions(Actor actor, ProposalCode code) {
        return access.open(actor, code).permissions();
    }

    /** As {@link #permissions}, for questions whose answer may be no; empty if the actor may not see the dossier. */
    public Optional<ProposalPermissions> permissionsIfVisible(Actor actor, ProposalCode code) {
        return access.find(actor, code).map(DossierAccess.Opened::permissions);
    }

    /** All findings at a stage, as the dossier stands now. */
    public List<Finding> findings(Actor actor, ProposalCode code, Stage stage) {
        return checks.findings(access.open(actor, code).proposal(), stage);
    }

    /** All findings if the council selected these. */
    public List<Finding> findingsIfSelected(Actor actor, ProposalCode code, Set<NomineeId> selected, LocalDate heldOn) {
        Proposal proposal = access.open(actor, code).proposal();
        return checks.findings(
                proposal, Ask.of(proposal, Stage.SELECTION).about(n -> true).ifSelected(selected, heldOn));
    }

    /** The quota of every body that the unit may propose for: used elsewhere, here, left. */
    public List<QuotaUse> quota(Actor actor, ProposalCode code) {
        return meters(actor, code).stream().map(QuotaMeter::use).toList();
    }

    /** The same with who wants a share of it: this dossier's candidates and those of the unit's other drafts. */
    public List<QuotaMeter> meters(Actor actor, ProposalCode code) {
        return meters.of(access.open(actor, code).proposal());
    }

    /** Dossiers of the actor's own units, newest first, and those from iDesk that the actor entered. */
    public List<DossierRow> ofMyUnits(Actor actor) {
        Set<UnitCode> mine = actor.units();
        String organisation = actor.organisation().value();
        Set<Proposal> found = new LinkedHashSet<>();
        if (!mine.isEmpty()) {
            found.addAll(proposals.ofUnits(
                    organisation, mine.stream().map(UnitCode::value).toList()));
        }
        if (actor.has(Role.APPRAISER)) {
            found.addAll(proposals.enteredBy(organisation, actor.userId()));
        }
        return rows(List.copyOf(found));
    }

    /** Dossiers that were sent, for those who work on or inspect them; the inspector sees the unsent ones too. */
    public List<DossierRow> sent(Actor actor) {
        if (!actor.has(Role.INSPECTOR, Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR)) {
            throw NotPermittedException.act("list", "sent dossiers");
        }
        List<ProposalState> states = Arrays.stream(ProposalState.values())
                .filter(state -> actor.has(Role.INSPECTOR) || !state.unsent())
                .toList();
        return rows(proposals.inStates(actor.organisation().value(), states).stream()
                .filter(p -> access.permissions(p, actor, Map.of()).mayView())
                .toList());
    }

    /** Who may be the same as nominees of this dossier; only for Home Affairs and the inspector. */
    public Map<NomineeId, List<SameCandidate>> sameCandidates(Actor actor, ProposalCode code) {
        DossierAccess.Opened opened = access.open(actor, code);
        if (!actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.INSPECTOR)) {
            throw NotPermittedException.act("compare", code.value());
        }
        Map<NomineeId, List<SameCandidate>> candidates = new HashMap<>();
        sames.of(opened.proposal(), opened.proposal().nominees()).forEach((id, matches) -> {
            List<SameCandidate> seen = matches.stream()
                    .filter(match -> match.fact().live())
                    .map(match -> new SameCandidate(
                            match.other(),
                            match.otherDossier(),
                            match.fact().unitName(),
                            match.fact().kind(),
                            match.fact().confirmed()))
                    .toList();
            if (!seen.isEmpty()) {
                candidates.put(id, seen);
            }
        });
        return candidates;
    }

    private List<DossierRow> rows(List<Proposal> found) {
        Map<NomineeId, List<Hold>> held =
                holds.inForce(found.stream().flatMap(p -> p.nominees().stream()).toList());
        Map<UnitCode, String> names = new HashMap<>();
        Predicate<Proposal> late = lateness.ofList();
        return found.stream()
                .map(p -> new DossierRow(
                        p.code(),
                        p.unit(),
                        names.computeIfAbsent(p.unit(), unit -> units.get(p.organisation(), unit)
                                .name()),
                        p.state(),
                        late.test(p),
                        (int) p.nominees().stream()
                                .filter(n -> !n.state().out())
                                .count(),
                        (int) p.nominees().stream()
                                .filter(n -> held.containsKey(n.id()))
                                .count(),
                        p.changedAt(),
                        p.sentAt()))
                .toList();
    }
}
