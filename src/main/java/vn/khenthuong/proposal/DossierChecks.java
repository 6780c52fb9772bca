package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.DossierFacts;
import vn.khenthuong.eligibility.NomineeFacts;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.RuleBook;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.quota.BodyLimit;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Collects the facts of a dossier and asks the rule book: the one way to findings, for the draft, the council, sending,
 * appraisal and decision alike.
 */
@Service
class DossierChecks {

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final PersonHolds holds;
    private final QuotaSlots slots;
    private final DossierDocuments documents;
    private final SameSubjects sames;
    private final Clock clock;
    private final FactWriter writer;

    DossierChecks(
            Campaigns campaigns,
            Deadlines deadlines,
            PersonHolds holds,
            QuotaSlots slots,
            DossierDocuments documents,
            SameSubjects sames,
            Clock clock,
            FactWriter writer) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.holds = holds;
        this.slots = slots;
        this.documents = documents;
        this.sames = sames;
        this.clock = clock;
        this.writer = writer;
    }

    Campaign campaign(Proposal proposal) {
        return campaigns
                .byCode(proposal.organisation(), proposal.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(proposal.campaign()));
    }

    /** The first instant that is too late for this dossier; empty if there is none. */
    Optional<Instant> deadline(Proposal proposal) {
        return deadlines.deadlineFor(proposal.organisation(), proposal.campaign(), proposal.unit(), proposal.code());
    }

    /**
     * Findings of everybody still in the running, as the dossier stands now. Before it is sent, what sending asks is asked as
     * if it were sent at this instant: a dossier that waits for its sending is not one whose time of sending is unknown.
     */
    List<Finding> findings(Proposal proposal, Stage stage) {
        return findings(proposal, stage, false);
    }

    /** @param detailed whether the reader may see why somebody is on hold */
    List<Finding> findings(Proposal proposal, Stage stage, boolean detailed) {
        Ask ask = Ask.of(proposal, stage).inDetail(detailed);
        if (stage != Stage.SENDING || proposal.sentAt() != null) {
            return findings(proposal, ask);
        }
        return findings(
                proposal, ask.ifSentAt(proposal.channel() == Channel.IDESK ? proposal.ideskAt() : clock.instant()));
    }

    List<Finding> findings(Proposal proposal, Ask ask) {
        Campaign campaign = campaign(proposal);
        List<Nominee> nominees =
                proposal.nominees().stream().filter(ask.nominees()).toList();
        List<DossierDocument> files = documents.of(proposal);
        PersonHolds.Found held = holds.find(nominees);
        DossierFacts facts = writer.facts(
                proposal,
                campaign,
                nominees,
                around(
                        proposal,
                        files,
                        quota(proposal, campaign, nominees, ask.selected()),
                        held.inForce(),
                        sames.of(proposal, nominees)),
                ask);
        List<Finding> findings = new ArrayList<>(RuleBook.check(facts, campaign.rules(), ask.stage()));
        findings.addAll(holds.lookalikes(
                proposal, nominees, campaign.rules().principles().get("hold"), held, ask.detailed()));
        return findings;
    }

    private FactWriter.Around around(
            Proposal proposal,
            List<DossierDocument> files,
            List<QuotaUse> quota,
            Map<NomineeId, List<Hold>> held,
            Map<NomineeId, List<SameSubjects.Match>> same) {
        return new FactWriter.Around(
                files,
                documents.repeated(files),
                quota,
                held,
                same,
                deadline(proposal).orElse(null),
                proposal.sentAt() != null,
                clock.instant(),
                0);
    }

    /** As {@link FactWriter#line}. */
    Optional<QuotaLine> line(Proposal proposal, Campaign campaign, Nominee nominee) {
        return writer.line(proposal, campaign, nominee);
    }

    /** Every limit that touches these nominees, with what is used elsewhere and by the whole dossier; one query for the counts. */
    List<QuotaUse> quota(Proposal proposal, Campaign campaign, List<Nominee> nominees, Predicate<Nominee> selected) {
        return quota(
                proposal,
                campaign,
                writer.bodies(proposal, nominees),
                proposal.nominees().stream().filter(selected).toList());
    }

    /** @param here those of this dossier that take, or would take, a slot */
    List<QuotaUse> quota(Proposal proposal, Campaign campaign, Set<UnitCode> bodies, List<Nominee> here) {
        return writer.uses(
                proposal,
                campaign,
                bodies,
                here,
                slots.usedElsewhere(proposal.organisation(), campaign.code(), bodies, proposal.code()));
    }

    /** The limits to lock before these nominees take slots, by nominee; a nominee whom no limit counts is left out. */
    Map<Nominee, BodyLimit> limits(Proposal proposal, List<Nominee> nominees) {
        Campaign campaign = campaign(proposal);
        Map<Nominee, BodyLimit> limits = new LinkedHashMap<>();
        for (Nominee nominee : nominees.stream().filter(Nominee::counted).toList()) {
            Unit body = lineBody(proposal, nominee.body());
            campaign.lineFor(body).ifPresent(line -> line.limits().stream()
                    .filter(limit -> limit.counts().counts(nominee.kind()))
                    .findFirst()
                    .ifPresent(limit ->
                            limits.put(nominee, new BodyLimit(body.code(), limit.counts(), line.key(), limit.max()))));
        }
        return limits;
    }

    /** As {@link FactWriter#lineBody}. */
    Unit lineBody(Proposal proposal, UnitCode body) {
        return writer.lineBody(proposal, body);
    }

    List<NomineeFacts> nomineeFacts(
            Proposal proposal, Campaign campaign, List<Nominee> nominees, List<DossierDocument> files, Ask ask) {
        return writer.nominees(
                proposal,
                campaign,
                nominees,
                new FactWriter.Around(
                        files,
                        List.of(),
                        List.of(),
                        holds.inForce(nominees),
                        sames.of(proposal, nominees),
                        null,
                        proposal.sentAt() != null,
                        clock.instant(),
                        0),
                ask);
    }
}
