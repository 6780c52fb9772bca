package vn.khenthuong.notification;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.DecisionDispatched;
import vn.khenthuong.decision.NoticeDeliveries;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Tells every unit of a decision that it has been dispatched, one mail a unit; written with the dispatch or not at all. A unit
 * counts as told when the mail server has taken its mail, not when it was written.
 */
@Component
class DecisionLetters {

    private final Outbox outbox;
    private final MailTexts texts;
    private final Campaigns campaigns;
    private final ProcessSteps dossiers;
    private final Units units;
    private final NoticeDeliveries deliveries;

    DecisionLetters(
            Outbox outbox,
            MailTexts texts,
            Campaigns campaigns,
            ProcessSteps dossiers,
            Units units,
            NoticeDeliveries deliveries) {
        this.outbox = outbox;
        this.texts = texts;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.units = units;
        this.deliveries = deliveries;
    }

    /** What a decision's mail is about, unique for its unit. */
    static String occasion(RoundCode round, UnitCode unit) {
        return "decision:%s:%s".formatted(round, unit.value());
    }

    /** The mail server has taken a mail; others than a decision's are none of ours. */
    void taken(MailTable.Claimed mail, Instant at) {
        if (mail.kind() == Mail.Kind.DECISION) {
            deliveries.mailed(mail.organisation(), new RoundCode(mail.occasion().split(":")[1]), mail.unit(), at);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(DecisionDispatched dispatched) {
        Campaign campaign = campaigns
                .byCode(dispatched.organisation(), dispatched.campaign())
                .orElseThrow();
        Map<UnitCode, TreeSet<ProposalCode>> byUnit = new TreeMap<>();
        dispatched.dossiers().forEach(dossier -> byUnit.computeIfAbsent(
                        dossiers.unit(dispatched.organisation(), dossier), unit -> new TreeSet<>())
                .add(dossier));
        byUnit.forEach((unit, codes) ->
                outbox.post(texts.decision(campaign, units.get(dispatched.organisation(), unit), dispatched, codes)));
    }
}
