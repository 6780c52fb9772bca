package vn.khenthuong.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;

/** The record of acts. A use case writes its row in its own transaction, so that neither exists without the other. */
@Component
public class AuditTrail {

    /** Things whose contents an administrator must not see. */
    private static final Set<String> CONTENTS =
            Set.of("proposal", "round", "amendment", "state-list", "award", "hold", "file");

    private final AuditTable table;
    private final PersonalSeal seal;
    private final Clock clock;

    AuditTrail(AuditTable table, PersonalSeal seal, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Records an act that the actor did for himself.
     *
     * @param act stable name in lower case with dots, for example {@code dossier.sent}, at most 60 characters
     * @param ground on which document or how many, nothing in free words (see {@link AuditEvent#reason}); at most 2,000 characters, longer is cut
     * @param personal personal values concerned, kept apart and erasable; may be empty
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String act, AuditSubject subject, String ground, Map<String, String> personal) {
        record(actor, "", act, subject, ground, personal);
    }

    /**
     * Records an act done for somebody else, such as a dossier that Home Affairs enters for a unit.
     *
     * @param onBehalfOf unit code or office
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String onBehalfOf,
            String act,
            AuditSubject subject,
            String ground,
            Map<String, String> personal) {
        String why = ground == null ? "" : ground;
        AuditEvent event = new AuditEvent(
                0,
                clock.instant(),
                actor.userId(),
                onBehalfOf == null ? "" : onBehalfOf,
                act,
                subject,
                why.length() > 2000 ? why.substring(0, 2000) : why,
                personal.isEmpty() ? "" : seal.hash(personal),
                personal);
        table.insert(actor.organisation(), event);
    }

    /** Every act on one thing, oldest first. The caller has checked that its reader may see the thing. */
    public List<AuditEvent> of(OrganisationCode organisation, AuditSubject subject) {
        return table.of(organisation, subject);
    }

    /**
     * One page of the organisation's acts, newest first. Administrators see who did what and when, but neither the
     * grounds nor the personal values of dossiers, rounds, awards, holds and files: those are the inspector's.
     *
     * @param page from 0
     * @param size 1 to 200
     * @throws NotPermittedException if the actor is neither inspector nor administrator
     */
    public List<AuditEvent> page(Actor actor, AuditFilter filter, int page, int size) {
        if (!actor.has(Role.INSPECTOR, Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw NotPermittedException.act("read audit", "audit");
        }
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("A page from 0 with 1 to 200 rows");
        }
        List<AuditEvent> events = table.page(actor.organisation(), filter, page, size);
        return actor.has(Role.INSPECTOR)
                ? events
                : events.stream().map(AuditTrail::withoutContents).toList();
    }

    private static AuditEvent withoutContents(AuditEvent event) {
        return CONTENTS.contains(event.subject().kind())
                ? new AuditEvent(
                        event.id(),
                        event.at(),
                        event.actor(),
                        event.onBehalfOf(),
                        event.act(),
                        event.subject(),
                        "",
                        "",
                        Map.of())
                : event;
    }

    /**
     * Erases the personal values recorded about one thing; the acts and the hashes stay.
     *
     * @return how many acts had values
     * @throws NotPermittedException if the actor is no administrator of the organisation
     */
    @Transactional
    public int erasePersonal(Actor actor, AuditSubject subject, String ground) {
        if (!actor.has(Role.ORGANISATION_ADMINISTRATOR)) {
            throw NotPermittedException.act("erase personal values", subject.id());
        }
        int erased = table.erase(actor.organisation(), subject);
        record(actor, "personal.erased", subject, ground, Map.of());
        return erased;
    }

    /** Whether these are the values whose hash the act carries; also after they were erased here. */
    public boolean proves(AuditEvent event, Map<String, String> personal) {
        return !event.personalHash().isEmpty() && event.personalHash().equals(seal.hash(personal));
    }
}
