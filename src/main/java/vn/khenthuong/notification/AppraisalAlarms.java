package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.RunningAppraisals;
import vn.khenthuong.proposal.RunningAppraisals.Running;
import vn.khenthuong.shared.OrganisationCode;

/**
 * Tells the head of division when the time of an appraisal is nearly over, and when it is over (stand A21): once each for a
 * dossier, by one row in the transaction that writes the mails, so that two programs tell it once.
 */
@Service
class AppraisalAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(AppraisalAlarms.class);

    /** More than any number of working days that may be configured, holidays included. */
    private static final Duration LOOK_AHEAD = Duration.ofDays(90);

    private final Organisations organisations;
    private final Campaigns campaigns;
    private final Units units;
    private final RunningAppraisals appraisals;
    private final ReminderMoments moments;
    private final AlarmTexts texts;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int days;

    /** @param days working days before the end, the last day included, on which the first mail is written; 1 to 20 */
    AppraisalAlarms(
            Organisations organisations,
            Campaigns campaigns,
            Units units,
            RunningAppraisals appraisals,
            ReminderMoments moments,
            AlarmTexts texts,
            Outbox outbox,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${khenthuong.appraisal-alarm-days:3}") int days) {
        if (days < 1 || days > 20) {
            throw new IllegalArgumentException("khenthuong.appraisal-alarm-days is 1 to 20 working days");
        }
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.units = units;
        this.appraisals = appraisals;
        this.moments = moments;
        this.texts = texts;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.days = days;
    }

    /** How far the time of an appraisal has gone. */
    enum Stage {
        NEAR,
        OVER
    }

    /** Tells of whatever has come since the last time, in the hours in which people read mails. */
    void tellDue() {
        Instant now = clock.instant();
        if (moments.atWork(now)) {
            organisations.all().forEach(organisation -> tellDue(organisation.code(), now));
        }
    }

    private void tellDue(OrganisationCode organisation, Instant now) {
        List<Running> running = appraisals.endingBefore(organisation, now.plus(LOOK_AHEAD));
        for (Running one : running) {
            if (!now.isBefore(one.due())) {
                transaction.executeWithoutResult(status -> tell(organisation, one, Stage.OVER, now));
            } else if (!now.isBefore(moments.morningBefore(one.due(), days))) {
                transaction.executeWithoutResult(status -> tell(organisation, one, Stage.NEAR, now));
            }
        }
    }

    private void tell(OrganisationCode organisation, Running one, Stage stage, Instant now) {
        boolean first = jdbc.sql("insert into appraisal_alarm (organisation, dossier, stage, due, told_at, mails)"
                                + " values (?, ?, ?, ?, ?, 0) on conflict do nothing")
                        .params(
                                organisation.value(),
                                one.dossier().value(),
                                stage.name(),
                                one.due().atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!first) {
            return;
        }
        Campaign campaign = campaigns.byCode(organisation, one.campaign()).orElseThrow();
        int mails = outbox.post(texts.alarm(campaign, units.get(organisation, one.unit()), one, stage, now));
        jdbc.sql("update appraisal_alarm set mails = ? where organisation = ? and dossier = ? and stage = ?")
                .params(mails, organisation.value(), one.dossier().value(), stage.name())
                .update();
        LOG.info("{}: appraisal {} told by {} mails", one.dossier(), stage, mails);
    }
}
