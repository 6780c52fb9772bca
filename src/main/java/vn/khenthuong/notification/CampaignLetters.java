package vn.khenthuong.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.DeadlineListener;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.emulation.ResultReportReceived;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.UnitStanding;
import vn.khenthuong.proposal.UnitStandings;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** Tells units that a campaign was launched, that a deadline of theirs changed, and that their report has arrived. */
@Service
public class CampaignLetters implements DeadlineListener {

    private final Outbox outbox;
    private final CampaignTexts texts;
    private final Campaigns campaigns;
    private final Units units;
    private final Assignments assignments;
    private final UnitStandings standings;
    private final Clock clock;

    CampaignLetters(
            Outbox outbox,
            CampaignTexts texts,
            Campaigns campaigns,
            Units units,
            Assignments assignments,
            UnitStandings standings,
            Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.campaigns = campaigns;
        this.units = units;
        this.assignments = assignments;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Writes to every unit that the campaign was launched; a job that runs twice writes once.
     *
     * @return how many mails were written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int announce(OrganisationCode organisation, String code) {
        Campaign campaign = campaigns.byCode(organisation, code).orElseThrow();
        Instant now = clock.instant();
        return units.submitting(organisation).stream()
                .mapToInt(unit -> outbox.post(texts.launch(campaign, unit, now)))
                .sum();
    }

    /**
     * Units that no letter reaches now, because nobody of theirs who would read it has an account with an address. The caller has
     * checked that its reader may see all units.
     */
    public List<Unit> unreached(OrganisationCode organisation) {
        Set<UnitCode> reached = assignments.reached(organisation, Letter.SENDERS);
        return units.submitting(organisation).stream()
                .filter(unit -> !reached.contains(unit.code()))
                .toList();
    }

    /** Writes to whom the notice concerns: every unit, those of a level, or the one whose dossier it is. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void deadlineChanged(OrganisationCode organisation, String code, DeadlineNotice notice) {
        Campaign campaign = campaigns.byCode(organisation, code).orElseThrow();
        Instant now = clock.instant();
        concerned(organisation, code, notice).forEach(unit -> outbox.post(texts.deadline(campaign, unit, notice, now)));
    }

    private List<Unit> concerned(OrganisationCode organisation, String code, DeadlineNotice notice) {
        if (notice.dossier() != null) {
            return standings.owed(organisation, code).stream()
                    .filter(owed -> owed.unsent().stream()
                            .anyMatch(dossier -> dossier.code().equals(notice.dossier())))
                    .map(UnitStanding.Owed::unit)
                    .toList();
        }
        return units.submitting(organisation).stream()
                .filter(unit -> notice.level() == null || notice.level() == UnitLevel.of(unit.kind()))
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(ResultReportReceived received) {
        Campaign campaign = campaigns
                .byCode(received.organisation(), received.report().campaign())
                .orElseThrow();
        outbox.post(texts.receipt(
                campaign,
                units.get(received.organisation(), received.report().unit()),
                received.report(),
                clock.instant()));
    }
}
