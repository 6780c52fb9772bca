package vn.khenthuong.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.organization.People;
import vn.khenthuong.proposal.UnitStandings;

/** Looks regularly which appraisals run out of time and what waits in the outbox; whom a campaign reminds is its process's. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final AppraisalAlarms alarms;
    private final MailDelivery delivery;

    MailRounds(
            AppraisalAlarms alarms,
            Outbox outbox,
            MailTable table,
            DecisionLetters letters,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            People people,
            UnitStandings standings,
            CampaignReminders campaignReminders,
            TransactionTemplate transaction,
            Clock clock) {
        this.alarms = alarms;
        this.delivery = outbox.on()
                ? new MailDelivery(
                        table,
                        letters,
                        server.getObject(),
                        settings,
                        people,
                        standings,
                        campaignReminders,
                        transaction,
                        clock)
                : null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhetherMailsAreSent() {
        LOG.info(
                delivery == null
                        ? "No mail server is configured (spring.mail.host): mails are written and wait"
                        : "Mails are sent");
    }

    @Scheduled(cron = "${khenthuong.mail.rounds}")
    void round() {
        try {
            alarms.tellDue();
            if (delivery != null) {
                delivery.sendDue();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The database did not answer; mails are looked at again later ({})",
                    away.getClass().getSimpleName());
        }
    }
}
