package vn.khenthuong.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Ends the window of a campaign that lasts until an event rather than until a day, such as "đến ngày bầu cử xong và hoàn tất
 * các thủ tục báo cáo". Until it is recorded the window is open.
 */
@Component
public class WindowEnds {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaigns campaigns;
    private final CampaignTable table;
    private final AuditTrail audit;
    private final Clock clock;

    WindowEnds(Campaigns campaigns, CampaignTable table, AuditTrail audit, Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody enters.
     *
     * @param day the day of the event, the window's last; not in the future, not before the window or election day
     * @param documentNumber number and symbol of the document that says so, 1 to 60 characters
     * @param documentDate its day, not in the future
     */
    public record Entry(LocalDate day, String documentNumber, LocalDate documentDate) {}

    /**
     * Records the event; recorded again, the newest counts.
     *
     * @throws NotPermittedException if the actor is neither an administrator of the organisation nor Home Affairs' director
     *     or deputy, or there is no such campaign
     * @throws RefusedException if no event ends the campaign's window, the campaign is closed, or an input is missing or
     *     impossible
     */
    @Transactional
    public Campaign record(Actor actor, String code, Entry entry) {
        CampaignPermissions.of(actor).requireAnnouncing(code);
        if (!table.lock(actor.organisation(), code)) {
            throw NotPermittedException.unknown(code);
        }
        Campaign campaign = campaigns.byCode(actor.organisation(), code).orElseThrow();
        Instant now = clock.instant();
        RefusedException.ifBlocked(
                check(campaign, entry, now.atZone(CampaignZone.ZONE).toLocalDate()));
        WindowEnd end =
                new WindowEnd(entry.day(), entry.documentNumber().strip(), entry.documentDate(), actor.userId(), now);
        table.endWindow(actor.organisation(), code, end);
        audit.record(
                actor,
                "window.ended",
                AuditSubject.campaign(code),
                campaign.plan().window().endEvent().text().vi() + ": " + DAY.format(end.day()) + ", theo văn bản số "
                        + end.documentNumber() + " ngày " + DAY.format(end.documentDate()),
                Map.of());
        return campaigns.byCode(actor.organisation(), code).orElseThrow();
    }

    private static List<Finding> check(Campaign campaign, Entry entry, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        Plan.Window window = campaign.plan().window();
        if (window == null || window.endEvent() == null) {
            findings.add(invalid(
                    "window-end-event",
                    "campaign",
                    "phong trào kết thúc bằng một sự kiện",
                    "Thời gian của phong trào này không kết thúc bằng một sự kiện nên không có gì để ghi nhận.",
                    "No event ends this campaign's window, so there is nothing to record."));
            return findings;
        }
        if (!campaign.open()) {
            findings.add(invalid(
                    "campaign-open",
                    "campaign",
                    "phong trào đang mở",
                    "Phong trào thi đua đã khép lại, không ghi nhận được nữa.",
                    "The campaign is closed; nothing more can be recorded."));
        }
        if (entry.day() == null
                || entry.day().isAfter(today)
                || (window.from() != null && entry.day().isBefore(window.from()))
                || beforeElection(campaign.plan(), entry.day())) {
            findings.add(invalid(
                    "window-end-day",
                    "day",
                    "từ ngày bầu cử đến hôm nay",
                    "Ngày kết thúc phải trong thời gian phong trào, không trước ngày bầu cử và không sau hôm nay.",
                    "The last day lies within the campaign's time, not before election day and not after today."));
        }
        if (entry.documentNumber() == null
                || entry.documentNumber().isBlank()
                || entry.documentNumber().length() > 60) {
            findings.add(invalid(
                    "window-end-document",
                    "documentNumber",
                    "1 đến 60 ký tự",
                    "Ghi số, ký hiệu của văn bản xác định việc này.",
                    "Enter number and symbol of the document that says so."));
        }
        if (entry.documentDate() == null || entry.documentDate().isAfter(today)) {
            findings.add(invalid(
                    "window-end-document-date",
                    "documentDate",
                    "ngày đã qua hoặc hôm nay",
                    "Ngày của văn bản không được sau hôm nay.",
                    "The document's date may not be after today."));
        }
        return findings;
    }

    private static boolean beforeElection(Plan plan, LocalDate day) {
        return plan.electionDay() != null && day.isBefore(plan.electionDay().date());
    }

    private static Finding invalid(String rule, String field, String wanted, String vi, String en) {
        return Finding.invalid(rule, new Subject(Subject.Kind.PROPOSAL, "window-end", field, ""), "", wanted, vi, en);
    }
}
