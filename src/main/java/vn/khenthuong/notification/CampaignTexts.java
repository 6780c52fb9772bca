package vn.khenthuong.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.emulation.ReportDue;
import vn.khenthuong.emulation.ResultReport;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.UnitCode;

/** What mails about a campaign's life say; as {@link MailTexts}, no person's name and nothing of a dossier. */
@Component
class CampaignTexts {

    private static final Duration OF_USE = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private static final String LAUNCH =
            """
            Kính gửi: %s

            Phong trào thi đua đã được phát động: %s.

            Đề nghị đơn vị đọc thông báo phát động và triển khai thực hiện: %s

            Hệ thống ghi nhận đơn vị đã đọc khi có người của đơn vị mở thông báo.
            """;

    private static final String UNREAD =
            """
            Kính gửi: %s

            Đến nay chưa có ai của đơn vị mở thông báo phát động phong trào: %s.

            Đề nghị đơn vị đọc thông báo: %s
            """;

    private static final String WORKS =
            """
            Kính gửi: %s

            Công trình, phần việc sau đây của đơn vị đã quá hạn mà chưa báo cáo hoàn thành:
            %s

            Phong trào: %s

            Đề nghị đơn vị báo cáo tiến độ, hoặc ghi lý do không thực hiện: %s
            """;

    private static final String REPORT =
            """
            Kính gửi: %s

            Hạn gửi báo cáo kết quả thực hiện phong trào (hết ngày %s) đã qua; hệ thống chưa nhận được báo cáo của đơn vị.

            Phong trào: %s

            Đề nghị đơn vị gửi báo cáo: %s
            """;

    private static final String RECEIPT =
            """
            Kính gửi: %s

            Hệ thống Khen Thưởng đã nhận báo cáo kết quả thực hiện phong trào của đơn vị.

            Số, ký hiệu: %s ngày %s
            Thời điểm nhận: %s (giờ Việt Nam)
            Phong trào: %s

            Xem báo cáo đã nhận: %s
            """;

    private static final String DEADLINE =
            """
            Kính gửi: %s

            Thời hạn gửi hồ sơ đề nghị khen thưởng được thay đổi theo thông báo số %s ngày %s.

            Thời hạn mới: trước %s (giờ Việt Nam)
            Áp dụng: %s
            Phong trào: %s

            Xem lịch sử thời hạn: %s
            """;

    private final MailTexts texts;

    CampaignTexts(MailTexts texts) {
        this.texts = texts;
    }

    static String launch(String campaign, UnitCode unit) {
        return "launch:%s:%s".formatted(campaign, unit.value());
    }

    Letter launch(Campaign campaign, Unit unit, Instant now) {
        return letter(
                launch(campaign.code(), unit.code()),
                Mail.Kind.LAUNCH,
                campaign,
                unit,
                "phát động " + MailTexts.title(campaign),
                LAUNCH.formatted(unit.name(), MailTexts.title(campaign), page(campaign, "")),
                now);
    }

    Letter deadline(Campaign campaign, Unit unit, DeadlineNotice notice, Instant now) {
        String scope = notice.dossier() != null
                ? "hồ sơ " + notice.dossier()
                : notice.level() != null ? notice.level().text().vi() : "tất cả hồ sơ chưa gửi";
        return letter(
                "deadline:%s:%s:%s".formatted(campaign.code(), unit.code().value(), notice.at()),
                Mail.Kind.DEADLINE,
                campaign,
                unit,
                "thời hạn gửi hồ sơ thay đổi",
                DEADLINE.formatted(
                        unit.name(),
                        notice.number(),
                        DAY.format(notice.date()),
                        SECOND.format(notice.deadline()),
                        scope,
                        MailTexts.title(campaign),
                        page(campaign, "/deadlines")),
                now);
    }

    Letter unread(Campaign campaign, Unit unit, Instant now) {
        return letter(
                CampaignReminders.Reason.UNREAD.occasion(campaign.code(), unit.code(), ""),
                Mail.Kind.CAMPAIGN_REMINDER,
                campaign,
                unit,
                "%s chưa đọc thông báo phát động".formatted(unit.name()),
                UNREAD.formatted(unit.name(), MailTexts.title(campaign), page(campaign, "")),
                now);
    }

    /** @param works those that the unit was not reminded of before */
    Letter works(Campaign campaign, Unit unit, List<Work> works, Instant now) {
        return letter(
                CampaignReminders.Reason.WORK.occasion(
                        campaign.code(),
                        unit.code(),
                        works.get(0).id() + ":" + works.get(0).due()),
                Mail.Kind.CAMPAIGN_REMINDER,
                campaign,
                unit,
                "%s: %d công trình, phần việc quá hạn".formatted(unit.name(), works.size()),
                WORKS.formatted(
                        unit.name(),
                        works.stream()
                                .map(work -> "- %s (hạn: hết ngày %s)".formatted(work.title(), DAY.format(work.due())))
                                .collect(Collectors.joining("\n")),
                        MailTexts.title(campaign),
                        page(campaign, "/works")),
                now);
    }

    Letter report(Campaign campaign, Unit unit, ReportDue due, Instant now) {
        return letter(
                CampaignReminders.Reason.REPORT.occasion(
                        campaign.code(), unit.code(), due.lastDay().toString()),
                Mail.Kind.CAMPAIGN_REMINDER,
                campaign,
                unit,
                "%s: báo cáo kết quả phong trào quá hạn".formatted(unit.name()),
                REPORT.formatted(
                        unit.name(), DAY.format(due.lastDay()), MailTexts.title(campaign), page(campaign, "/reports")),
                now);
    }

    Letter receipt(Campaign campaign, Unit unit, ResultReport report, Instant now) {
        return letter(
                "report:" + report.id(),
                Mail.Kind.REPORT_RECEIPT,
                campaign,
                unit,
                "biên nhận báo cáo %s – %s".formatted(report.number(), unit.name()),
                RECEIPT.formatted(
                        unit.name(),
                        report.number(),
                        DAY.format(report.date()),
                        SECOND.format(report.receivedAt()),
                        MailTexts.title(campaign),
                        page(campaign, "/reports")),
                now);
    }

    private Letter letter(
            String occasion, Mail.Kind kind, Campaign campaign, Unit unit, String subject, String body, Instant now) {
        String whole = "[Khen Thưởng] " + subject;
        return new Letter(
                occasion,
                kind,
                Letter.SENDERS,
                campaign.code(),
                unit,
                whole.length() > 300 ? whole.substring(0, 299) + "…" : whole,
                body + MailTexts.FOOT,
                now.plus(OF_USE));
    }

    private String page(Campaign campaign, String part) {
        return texts.page("/campaigns/" + campaign.code() + part, "trang Phong trào trên hệ thống");
    }
}
