package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.quota.BodyLimit;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Arrival;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * The unit sends the dossier to Home Affairs (plan V.2): judged by the instant at which the request arrived, taken before
 * any lock, against the newest deadline, and by the quota under a lock. Refused, it changes nothing.
 */
@Component
@Transactional
class SendDossier extends DossierAct<Sending> {

    private final Proposals proposals;
    private final DossierChecks checks;
    private final DossierDocuments documents;
    private final DossierParts parts;
    private final QuotaSlots slots;
    private final PersonHolds holds;
    private final Files files;
    private final AuditTrail audit;
    private final Arrival arrival;
    private final SendingReceipts receipts;
    private final RivalWrite rivals;
    private final ApplicationEventPublisher events;

    SendDossier(
            DossierAccess access,
            Proposals proposals,
            DossierChecks checks,
            DossierDocuments documents,
            DossierParts parts,
            QuotaSlots slots,
            PersonHolds holds,
            Files files,
            AuditTrail audit,
            Arrival arrival,
            SendingReceipts receipts,
            RivalWrite rivals,
            ApplicationEventPublisher events) {
        super("sendDossier", Sending.class, access, ProposalPermissions::maySend);
        this.proposals = proposals;
        this.checks = checks;
        this.documents = documents;
        this.parts = parts;
        this.slots = slots;
        this.holds = holds;
        this.files = files;
        this.audit = audit;
        this.arrival = arrival;
        this.receipts = receipts;
        this.rivals = rivals;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Sending judgement) {
        Proposal proposal = read(actor, subject);
        return findings(proposal, sendingInstant(proposal));
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Sending judgement) {
        Instant arrived = arrival.instant();
        Proposal proposal = lock(actor, subject);
        Instant sentAt = proposal.channel() == Channel.IDESK ? proposal.ideskAt() : arrived;
        List<Nominee> selected = selected(proposal);
        Map<Nominee, BodyLimit> limits = checks.limits(proposal, selected);
        Campaign campaign = checks.campaign(proposal);
        slots.lock(proposal.organisation(), campaign.code(), limits.values());
        List<Finding> findings = findings(proposal, sentAt);
        RefusedException.ifBlocked(findings);
        take(proposal, campaign, limits);
        Set<NomineeId> held = holds.inForce(selected).keySet();
        for (Nominee nominee : selected) {
            nominee.asSent();
            if (held.contains(nominee.id())) {
                nominee.move(NomineeState.SUSPENDED, "", NomineeState.SELECTED);
            } else {
                nominee.move(NomineeState.SENT, "", NomineeState.SELECTED);
            }
        }
        proposal.sent(actor.userId(), sentAt, campaign.version());
        proposal.move(ProposalState.SENT, ProposalState.READY);
        proposal.changed(actor.userId(), arrived);
        parts.add(proposal, actor.userId(), Part.SENT);
        List<DossierDocument> sent = documents.of(proposal);
        files.seal(sent.stream().map(DossierDocument::file).toList());
        audit.record(
                actor,
                proposal.unit().value(),
                "dossier.sent",
                AuditSubject.proposal(proposal.code()),
                "%s; %d gửi, %d tạm dừng".formatted(sentAt, selected.size() - held.size(), held.size()),
                Map.of());
        store(proposal);
        receipts.keep(proposal, checks.deadline(proposal).orElse(null), selected, sent, findings);
        events.publishEvent(new DossierSent(
                proposal.organisation(),
                campaign.code(),
                proposal.unit(),
                proposal.code(),
                sentAt,
                selected.size(),
                sent.size()));
        return Map.of();
    }

    private List<Finding> findings(Proposal proposal, Instant sentAt) {
        List<Finding> findings = new ArrayList<>(checks.findings(
                proposal,
                Ask.of(proposal, Stage.SENDING)
                        .about(nominee -> nominee.state() == NomineeState.SELECTED)
                        .ifSentAt(sentAt)));
        List<Nominee> selected = selected(proposal);
        Set<NomineeId> held = holds.inForce(selected).keySet();
        if (!selected.isEmpty() && held.size() == selected.size()) {
            findings.add(new Finding(
                    "all-held",
                    Severity.BLOCK,
                    Subject.proposal(proposal.code().value()),
                    String.valueOf(held.size()),
                    "",
                    checks.campaign(proposal).rules().principles().get("hold"),
                    new Text(
                            "Mọi trường hợp trong hồ sơ đều đang tạm dừng xét khen thưởng nên chưa thể gửi. Hồ sơ được giữ"
                                    + " nguyên cho đến khi có kết luận.",
                            "Every nominee is on hold, so there is nothing to send yet. The dossier is kept.")));
        }
        return findings;
    }

    private void take(Proposal proposal, Campaign campaign, Map<Nominee, BodyLimit> limits) {
        limits.forEach((nominee, limit) -> {
            boolean taken = slots.take(proposal.organisation(), campaign.code(), limit, nominee.id(), proposal.code());
            if (!taken) {
                throw new IllegalStateException("Quota counted free but no slot left for " + nominee.id());
            }
        });
    }

    /** The database's key on live people is the last judge between two units that send at one moment. */
    private void store(Proposal proposal) {
        rivals.run(
                proposals::flush,
                twice -> new RefusedException(
                        Finding.invalid(
                                "live-elsewhere",
                                Subject.proposal(proposal.code().value()),
                                "",
                                "",
                                "Một trường hợp trong hồ sơ vừa được đơn vị khác gửi đề nghị (trùng số định danh cá nhân). Hồ sơ chưa"
                                        + " được gửi; hãy xem lại các trường hợp rồi gửi lại.",
                                "Another unit has just sent one of these persons. The dossier was not sent; review and send again.")));
    }

    private Instant sendingInstant(Proposal proposal) {
        return proposal.channel() == Channel.IDESK ? proposal.ideskAt() : arrival.instant();
    }

    private static List<Nominee> selected(Proposal proposal) {
        return proposal.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SELECTED)
                .toList();
    }
}
