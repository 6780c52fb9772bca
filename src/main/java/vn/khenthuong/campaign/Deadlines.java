package vn.khenthuong.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * By when a dossier must be sent, and the notices that change it (plan V.2). Where neither plan nor notice sets an instant there
 * is none: dossiers are taken until the campaign closes.
 */
@Component
public class Deadlines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private final Campaigns campaigns;
    private final DeadlineTable table;
    private final CampaignTable campaignTable;
    private final ObjectProvider<DeadlineListener> listeners;
    private final ExtensionCheck extensions;
    private final AuditTrail audit;
    private final Clock clock;

    Deadlines(
            Campaigns campaigns,
            DeadlineTable table,
            CampaignTable campaignTable,
            ObjectProvider<DeadlineListener> listeners,
            ExtensionCheck extensions,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.campaignTable = campaignTable;
        this.listeners = listeners;
        this.extensions = extensions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The first instant that is too late for this dossier: the newest notice for all, or the plan's own; a dossier with a
     * newest notice of its own keeps that one if it is later, because a general notice takes no extension back. Empty if
     * there is none.
     *
     * @throws NotPermittedException if there is no such campaign
     */
    public Optional<Instant> deadlineFor(OrganisationCode organisation, String campaign, ProposalCode dossier) {
        return ofEach(organisation, campaign).apply(dossier);
    }

    /**
     * As {@link #deadlineFor}, for many dossiers: the notices are read once. Null stands for all without a notice of their
     * own.
     */
    public Function<ProposalCode, Optional<Instant>> ofEach(OrganisationCode organisation, String campaign) {
        List<DeadlineNotice> notices = table.all(organisation, campaign);
        Optional<Instant> general = newest(notices, n -> n.dossier() == null)
                .or(() -> require(organisation, campaign).deadline());
        return dossier -> general.map(all -> newest(notices, n -> dossier != null && dossier.equals(n.dossier()))
                .filter(all::isBefore)
                .orElse(all));
    }

    /** The instant for all dossiers without a notice of their own; empty if there is none. */
    public Optional<Instant> generalDeadline(OrganisationCode organisation, String campaign) {
        return deadlineFor(organisation, campaign, null);
    }

    /** Every notice of a campaign, oldest first. */
    public List<DeadlineNotice> notices(OrganisationCode organisation, String campaign) {
        return table.all(organisation, campaign);
    }

    /**
     * Changes the deadline by a notice, for all or for one dossier.
     *
     * @throws NotPermittedException if the actor is neither an administrator of the organisation nor Home Affairs' director
     *     or deputy, or there is no such campaign
     * @throws RefusedException if the campaign has no such dossier or it is sent; if the new instant is not in the future, lies more than a year after the window, or number,
     *     date or reason is missing; or if the campaign is closed
     */
    @Transactional
    public DeadlineNotice announce(Actor actor, String campaign, DeadlineChange change) {
        CampaignPermissions.of(actor).requireAnnouncing(campaign);
        OrganisationCode organisation = actor.organisation();
        if (!campaignTable.lock(organisation, campaign)) {
            throw NotPermittedException.unknown(campaign);
        }
        Instant now = clock.instant();
        List<Finding> wrong = check(
                require(organisation, campaign),
                change,
                now,
                table.all(organisation, campaign).stream().anyMatch(n -> n.dossier() == null));
        if (change.dossier() != null) {
            wrong.addAll(extensions.check(actor, campaign, change.dossier()));
        }
        RefusedException.ifBlocked(wrong);
        DeadlineNotice notice = new DeadlineNotice(
                change.number().strip(),
                change.date(),
                change.deadline(),
                change.dossier(),
                change.reason() == null ? "" : change.reason().strip(),
                actor.userId(),
                now);
        table.insert(organisation, campaign, notice);
        audit.record(
                actor,
                "deadline.announced",
                change.dossier() == null ? AuditSubject.campaign(campaign) : AuditSubject.proposal(change.dossier()),
                ground(notice),
                Map.of());
        listeners
                .orderedStream()
                .forEach(l -> l.deadlineChanged(organisation, campaign, notice.dossier(), notice.deadline()));
        return notice;
    }

    private static String ground(DeadlineNotice notice) {
        return "Thông báo số " + notice.number() + " ngày " + DAY.format(notice.date()) + ": nộp trước "
                + INSTANT.format(notice.deadline()) + ". " + notice.reason();
    }

    private Campaign require(OrganisationCode organisation, String campaign) {
        return campaigns.byCode(organisation, campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
    }

    private static Optional<Instant> newest(List<DeadlineNotice> notices, Predicate<DeadlineNotice> which) {
        return notices.stream().filter(which).reduce((first, second) -> second).map(DeadlineNotice::deadline);
    }

    private static List<Finding> check(Campaign campaign, DeadlineChange change, Instant now, boolean announced) {
        List<Finding> findings = new ArrayList<>();
        if (!campaign.open()) {
            findings.add(invalid(
                    "campaign-open",
                    "campaign",
                    "phong trào đang mở",
                    "Phong trào thi đua đã khép lại, không đổi thời hạn được nữa.",
                    "The campaign is closed; its deadline cannot be changed."));
        }
        if (change.number() == null
                || change.number().isBlank()
                || change.number().length() > 60) {
            findings.add(invalid(
                    "notice-number",
                    "number",
                    "1 đến 60 ký tự",
                    "Ghi số, ký hiệu của thông báo.",
                    "Enter the notice's number and symbol."));
        }
        if (change.date() == null
                || change.date().isAfter(now.atZone(CampaignZone.ZONE).toLocalDate())) {
            findings.add(invalid(
                    "notice-date",
                    "date",
                    "ngày đã qua hoặc hôm nay",
                    "Ngày của thông báo không được sau hôm nay.",
                    "The notice's date may not be after today."));
        }
        // A window without a last day bounds nothing; a slip of the year must not pass all the same.
        LocalDate last =
                campaign.lastDay().orElseGet(() -> now.atZone(CampaignZone.ZONE).toLocalDate());
        String bound = campaign.lastDay().isPresent() ? "sau khi phong trào kết thúc" : "kể từ hôm nay";
        if (change.deadline() == null
                || !change.deadline().isAfter(now)
                || change.deadline().isAfter(Reason.latestDeadline(last))) {
            findings.add(invalid(
                    "notice-deadline",
                    "deadline",
                    "sau thời điểm hiện tại, không quá " + Reason.MONTHS_AFTER_WINDOW + " tháng " + bound,
                    "Thời hạn mới phải sau thời điểm hiện tại và không quá " + Reason.MONTHS_AFTER_WINDOW + " tháng "
                            + bound + ".",
                    "The new deadline lies in the future, at most " + Reason.MONTHS_AFTER_WINDOW + " months after "
                            + (campaign.lastDay().isPresent() ? "the campaign's window." : "today.")));
        }
        if (change.dossier() != null && campaign.deadline().isEmpty() && !announced) {
            findings.add(invalid(
                    "notice-no-deadline",
                    "dossier",
                    "phong trào có thời hạn",
                    "Phong trào này không đặt thời hạn gửi hồ sơ nên không có gì để gia hạn cho một hồ sơ.",
                    "This campaign sets no deadline, so there is nothing to extend for one dossier."));
        }
        String reason = change.reason() == null ? "" : change.reason().strip();
        if (reason.length() > 2000 || (change.dossier() != null && reason.isEmpty())) {
            findings.add(invalid(
                    "notice-reason",
                    "reason",
                    "1 đến 2.000 ký tự khi gia hạn cho một hồ sơ",
                    "Ghi lý do gia hạn cho hồ sơ này, không quá 2.000 ký tự.",
                    "Give the reason for extending this dossier's time, at most 2,000 characters."));
        }
        return findings;
    }

    private static Finding invalid(String rule, String field, String wanted, String vi, String en) {
        return Finding.invalid(
                rule, new Subject(Subject.Kind.PROPOSAL, "deadline-notice", field, ""), "", wanted, vi, en);
    }
}
