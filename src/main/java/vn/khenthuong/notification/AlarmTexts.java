package vn.khenthuong.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.RunningAppraisals.Running;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Role;

/** What the mails about late appraisals say; as {@link MailTexts}, no person's name and nothing of the dossier. */
@Component
class AlarmTexts {

    private static final Duration OF_USE = Duration.ofDays(30);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private static final String ALARM =
            """
            Kính gửi: Trưởng phòng, %s

            Thời hạn thẩm định một hồ sơ đề nghị khen thưởng %s.

            Mã hồ sơ: %s
            Đơn vị đề nghị: %s
            Hạn thẩm định: hết ngày %s
            Phong trào: %s

            Thời gian hồ sơ ở đơn vị để bổ sung không tính vào thời hạn này. Đề nghị phân công, đôn đốc để hoàn thành việc thẩm định.

            Xem hồ sơ đang ở bước nào: %s
            """;

    private final MailTexts texts;
    private final Units units;
    private final Organisations organisations;

    AlarmTexts(MailTexts texts, Units units, Organisations organisations) {
        this.texts = texts;
        this.units = units;
        this.organisations = organisations;
    }

    /** To the head of division of the office that appraises. */
    Letter alarm(Campaign campaign, Unit proposing, Running appraisal, AppraisalAlarms.Stage stage, Instant now) {
        Unit office = units.get(
                campaign.organisation(),
                organisations.offices(campaign.organisation()).appraising().unit());
        boolean over = stage == AppraisalAlarms.Stage.OVER;
        String last = DAY.format(appraisal.due().minusMillis(1));
        return new Letter(
                "appraisal-%s:%s".formatted(over ? "over" : "near", appraisal.dossier()),
                Mail.Kind.ALARM,
                Set.of(Role.DIVISION_HEAD),
                campaign.code(),
                office,
                "[Khen Thưởng] Hồ sơ %s %s thời hạn thẩm định (hết ngày %s)"
                        .formatted(appraisal.dossier(), over ? "đã quá" : "sắp hết", last),
                ALARM.formatted(
                                office.name(),
                                over ? "đã hết mà việc thẩm định chưa xong" : "sắp hết",
                                appraisal.dossier(),
                                proposing.name(),
                                last,
                                MailTexts.title(campaign),
                                texts.page("/dossiers/" + appraisal.dossier(), "trang của hồ sơ trên hệ thống"))
                        + MailTexts.FOOT,
                // When the time is over another mail says so.
                over ? now.plus(OF_USE) : appraisal.due());
    }
}
