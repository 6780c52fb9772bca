package vn.khenthuong.appraisal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.RunningAppraisals;
import vn.khenthuong.proposal.RunningAppraisals.AtHomeAffairs;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;

/**
 * Which dossiers an appraiser holds, who may be given one, and giving it: one rule for whoever shares out and whoever stands
 * in. It asks no permission; its callers have.
 */
@Component
class AppraiserDuty {

    private final AssignedAppraisers table;
    private final RunningAppraisals running;
    private final Dossiers dossiers;
    private final DossierProgress progress;
    private final Actors actors;
    private final Assignments roles;
    private final AppraisalDesk desk;
    private final AuditTrail audit;
    private final Organisations organisations;

    AppraiserDuty(
            AssignedAppraisers table,
            RunningAppraisals running,
            Dossiers dossiers,
            DossierProgress progress,
            Actors actors,
            Assignments roles,
            AppraisalDesk desk,
            AuditTrail audit,
            Organisations organisations) {
        this.table = table;
        this.running = running;
        this.dossiers = dossiers;
        this.progress = progress;
        this.actors = actors;
        this.roles = roles;
        this.desk = desk;
        this.audit = audit;
        this.organisations = organisations;
    }

    /** The appraisers of the office today, by name. */
    List<Person> appraisers(OrganisationCode organisation) {
        return roles.holders(
                organisation, organisations.offices(organisation).appraising().unit(), Set.of(Role.APPRAISER));
    }

    /** Whether this person may appraise the dossier: an appraiser who had no part in making it and is not named in it. */
    boolean able(OrganisationCode organisation, ProposalCode dossier, String appraiser) {
        return appraiser != null
                && actors.byUserId(appraiser)
                        .filter(person -> person.organisation().equals(organisation))
                        .flatMap(person -> dossiers.permissionsIfVisible(person, dossier))
                        .filter(ProposalPermissions::mayAppraise)
                        .isPresent();
    }

    /** Puts a dossier, and what waits on it, on the desk of somebody who is able; audited unless it was theirs already. */
    void give(Actor actor, ProposalCode dossier, String appraiser) {
        boolean theirs = table.named(actor.organisation(), dossier)
                .filter(appraiser::equals)
                .isPresent();
        if (!theirs) {
            table.put(actor, dossier, appraiser);
            audit.record(actor, "appraiser.assigned", AuditSubject.proposal(dossier), appraiser, Map.of());
        }
        desk.give(actor.organisation(), dossier, appraiser);
    }

    /** Takes a dossier from somebody and gives it to nobody: it is unassigned again. */
    void release(Actor actor, ProposalCode dossier, String appraiser) {
        table.remove(actor.organisation(), dossier, appraiser);
        desk.release(actor.organisation(), dossier, appraiser);
        audit.record(actor, "appraiser.released", AuditSubject.proposal(dossier), appraiser, Map.of());
    }

    /**
     * What a person has to receive or to appraise, locked until the transaction ends. What waits for an approval waits for
     * somebody else; it is theirs again if it is sent back.
     *
     * @param taken whether also what was given to nobody and the person took from the common list
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ProposalCode> lockHeld(OrganisationCode organisation, String person, boolean taken) {
        if (person == null) {
            return List.of();
        }
        Set<ProposalCode> before = held(organisation, person, taken);
        progress.lockAll(organisation, before);
        dossiers.readAhead(organisation, before);
        // While we waited, the head of division may have given one to somebody else.
        Set<ProposalCode> now = held(organisation, person, taken);
        now.retainAll(before);
        return List.copyOf(now);
    }

    private Set<ProposalCode> held(OrganisationCode organisation, String person, boolean taken) {
        Map<ProposalCode, String> named = table.all(organisation);
        Collection<ProposalCode> desktop = taken ? desk.takenBy(organisation, person) : List.of();
        Set<ProposalCode> held = new TreeSet<>(Comparator.comparing(ProposalCode::value));
        running.atHomeAffairs(organisation).stream()
                .filter(one -> one.state() != ProposalState.APPROVAL)
                .map(AtHomeAffairs::dossier)
                .filter(dossier ->
                        desktop.contains(dossier) && !named.containsKey(dossier) || person.equals(named.get(dossier)))
                .forEach(held::add);
        return held;
    }
}
