package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Person;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;

/** The mails of an organisation: written with the act that they tell of, sent by nobody here, seen by administrators. */
@Service
public class Outbox {

    private final MailTable table;
    private final Assignments assignments;
    private final Organisations organisations;
    private final MailSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final String host;

    Outbox(
            MailTable table,
            Assignments assignments,
            Organisations organisations,
            MailSettings settings,
            AuditTrail audit,
            Clock clock,
            @Value("${spring.mail.host:}") String host) {
        this.table = table;
        this.assignments = assignments;
        this.organisations = organisations;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.host = host.strip();
    }

    /** Whether a mail server is configured; without one mails are written and wait. */
    public boolean on() {
        return !host.isEmpty();
    }

    /**
     * Writes to everybody of the unit whom the letter is for and who has an address, in the transaction of the act; a
     * mailbox that several share gets one mail. Offices are called as the unit's organisation calls them.
     *
     * @return how many mails were written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int post(Letter said) {
        Letter letter = said.with(organisations.words(said.unit().organisation()));
        Instant now = clock.instant();
        Set<String> known = new HashSet<>();
        int written = 0;
        for (Person reader :
                assignments.holders(letter.unit().organisation(), letter.unit().code(), letter.readers())) {
            boolean reached =
                    !reader.email().isEmpty() && known.add(reader.email().toLowerCase(Locale.ROOT));
            if (reached
                    && table.insert(
                            letter.unit().organisation(),
                            letter,
                            reader.userId(),
                            "<" + UUID.randomUUID() + "@" + settings.domain() + ">",
                            now)) {
                written++;
            }
        }
        return written;
    }

    /** What still waits of an occasion is not true any more, and is not sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(OrganisationCode organisation, String occasion) {
        table.withdraw(organisation, occasion);
    }

    /**
     * The newest mails.
     *
     * @param state null for all
     * @param page from 0
     * @param size 1 to 200
     * @throws NotPermittedException if the actor is no administrator
     */
    public List<Mail> newest(Actor actor, Mail.State state, int page, int size) {
        require(actor, "read mails");
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("A page from 0 with 1 to 200 rows");
        }
        return table.newest(actor.organisation(), state, page, size);
    }

    /** How many mails are how far; every state is there. @throws NotPermittedException if the actor is no administrator */
    public Map<Mail.State, Integer> counts(Actor actor) {
        require(actor, "read mails");
        return table.counts(actor.organisation());
    }

    /**
     * Tries a refused mail again, for example after its address was corrected.
     *
     * @throws NotPermittedException if the actor is no administrator, or there is no such refused mail
     */
    @Transactional
    public void again(Actor actor, long id) {
        require(actor, "send again");
        if (!table.again(actor.organisation(), id, clock.instant())) {
            throw NotPermittedException.unknown("mail " + id);
        }
        audit.record(actor, "mail.again", new AuditSubject("mail", String.valueOf(id)), "", Map.of());
    }

    private static void require(Actor actor, String act) {
        if (!actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            throw NotPermittedException.act(act, "mail");
        }
    }
}
