package vn.khenthuong.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.notification.MailTable.Claimed;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.UnitStandings;

/**
 * Takes mails out of the outbox one by one, each in a transaction of its own that holds the row: another program passes it
 * over, and what the server has taken is sent again only if this program dies before the commit.
 */
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final MailTable table;
    private final DecisionLetters letters;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final People people;
    private final UnitStandings standings;
    private final CampaignReminders campaignReminders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(
            MailTable table,
            DecisionLetters letters,
            JavaMailSender server,
            MailSettings settings,
            People people,
            UnitStandings standings,
            CampaignReminders campaignReminders,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.server = server;
        this.settings = settings;
        this.people = people;
        this.standings = standings;
        this.campaignReminders = campaignReminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    private enum Outcome {
        NOTHING_WAITS,
        DONE,
        SERVER_AWAY
    }

    /** Sends what is due; stops at once if the server does not answer, because the next mail would fare no better. */
    void sendDue() {
        Outcome outcome = Outcome.DONE;
        while (outcome == Outcome.DONE) {
            outcome = transaction.execute(
                    status -> table.claim(clock.instant()).map(this::deliver).orElse(Outcome.NOTHING_WAITS));
        }
    }

    private Outcome deliver(Claimed mail) {
        Optional<String> address =
                people.find(mail.recipient()).map(Person::email).filter(email -> !email.isEmpty());
        if (!clock.instant().isBefore(mail.uselessAt()) || settled(mail)) {
            table.end(mail.id(), Mail.State.USELESS, false, "");
        } else if (address.isEmpty()) {
            table.end(mail.id(), Mail.State.REFUSED, false, "Người nhận không có địa chỉ thư điện tử");
        } else {
            return send(mail, address.get());
        }
        return Outcome.DONE;
    }

    /** What it reminds of was done while it waited. */
    private boolean settled(Claimed mail) {
        return switch (mail.kind()) {
            case REMINDER -> !standings.owes(mail.organisation(), mail.campaign(), mail.unit());
            case CAMPAIGN_REMINDER -> campaignReminders.settled(mail);
            default -> false;
        };
    }

    private Outcome send(Claimed mail, String address) {
        try {
            server.send(message(mail, address));
            table.sent(mail.id(), clock.instant());
            letters.taken(mail, clock.instant());
            return Outcome.DONE;
        } catch (MailException | MessagingException failed) {
            // The server's words may hold the address, which belongs in no log.
            LOG.warn("Mail {} was not taken: {}", mail.id(), failed.getClass().getSimpleName());
            if (refused(failed)) {
                table.end(mail.id(), Mail.State.REFUSED, true, words(failed));
                return Outcome.DONE;
            }
            table.later(mail.id(), nextTry(mail.attempts()), words(failed));
            return Outcome.SERVER_AWAY;
        }
    }

    private MimeMessage message(Claimed mail, String address) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper text = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        text.setFrom(settings.from());
        text.setTo(address);
        text.setSubject(mail.subject());
        text.setText(mail.body());
        text.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        // Absence notes must not answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private Instant nextTry(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** The server is there and does not want this address; anything else may pass. */
    private static boolean refused(Exception failed) {
        if (failed instanceof MailAuthenticationException) {
            return false;
        }
        if (failed instanceof MailSendException several) {
            return several.getFailedMessages().values().stream()
                    .anyMatch(each -> each instanceof SendFailedException one
                            && one.getInvalidAddresses() != null
                            && one.getInvalidAddresses().length > 0);
        }
        return failed instanceof MessagingException;
    }

    private static String words(Exception failed) {
        Throwable cause = failed;
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            cause = several.getMessageExceptions()[0];
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
