package vn.khenthuong.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.council.CouncilInvited;
import vn.khenthuong.council.CouncilMembers;
import vn.khenthuong.decision.DecisionDispatched;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierSent;
import vn.khenthuong.proposal.UnitStanding.Owed;
import vn.khenthuong.proposal.UnitStanding.Unsent;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.ProposalCode;

/**
 * What mails say, in Vietnamese: they go to an office, whose people choose their language in the program. No name of a
 * person and nothing of what is in a dossier, because mail is read on the way.
 */
@Component
class MailTexts {

    private static final Duration OF_USE = Duration.ofDays(30);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private static final String RECEIPT =
            """
            Kính gửi: %s

            Hệ thống Khen Thưởng đã ghi nhận hồ sơ đề nghị khen thưởng của đơn vị gửi về %s.

            Mã hồ sơ: %s
            Thời điểm gửi: %s (giờ Việt Nam)
            Số trường hợp đề nghị: %d
            Số tệp văn bản: %d
            Phong trào: %s

            Biên nhận với danh sách tệp và kết quả kiểm tra: %s

            Từ thời điểm gửi, hồ sơ không sửa được nữa. Nếu hồ sơ phải bổ sung, %s trả lại trên hệ thống, có nêu rõ nội dung và thời hạn bổ sung.
            """;

    private static final String REMINDER =
            """
            Kính gửi: %s

            Thời hạn gửi hồ sơ đề nghị khen thưởng về %s: %s.
            Phong trào: %s

            Đến %s, đơn vị:
            %s

            Đề nghị đơn vị hoàn thành việc gửi hồ sơ trước thời hạn nêu trên. Hồ sơ chỉ được tính là đã gửi khi bước "Gửi hồ sơ về [appraiser]" trên hệ thống đã xong và đơn vị có biên nhận.%s

            Mở hệ thống: %s
            """;

    private static final String INVITATION =
            """
            Kính gửi: Các thành viên Hội đồng Thi đua - Khen thưởng, %s

            %sKính mời đồng chí dự họp Hội đồng xét hồ sơ đề nghị khen thưởng.

            Thời gian: %s (giờ Việt Nam)
            Địa điểm: %s
            Mã hồ sơ: %s
            Số trường hợp đưa ra xét: %d
            Phong trào: %s

            Nội dung họp, thông tin và tài liệu của từng trường hợp (đề nghị xem trước khi họp): %s
            """;

    private static final String DECISION =
            """
            Kính gửi: %s

            Quyết định khen thưởng số %s ngày %s đã được phát hành; hồ sơ của đơn vị có trường hợp được xét trong quyết định này.

            Mã hồ sơ: %s
            Phong trào: %s

            Kết quả của từng trường hợp: %s

            Đề nghị đơn vị thông báo kết quả đến từng tập thể, cá nhân.
            """;

    static final String FOOT =
            """

            --
            Thư tự động của hệ thống Khen Thưởng, xin không trả lời thư này.
            """;

    private final String publicUrl;
    private final Units units;
    private final Organisations organisations;

    /** @param publicUrl where people find the program; empty: mails name the page in words */
    MailTexts(@Value("${khenthuong.public-url:}") String publicUrl, Units units, Organisations organisations) {
        this.publicUrl = publicUrl;
        this.units = units;
        this.organisations = organisations;
    }

    /** After a dossier was sent. */
    Letter receipt(Campaign campaign, Unit unit, DossierSent sent, Instant now) {
        String recipient = recipient(campaign);
        return new Letter(
                "receipt:" + sent.dossier().value(),
                Mail.Kind.RECEIPT,
                Letter.SENDERS,
                campaign.code(),
                unit,
                "[Khen Thưởng] Biên nhận hồ sơ %s – %s".formatted(sent.dossier().value(), unit.name()),
                RECEIPT.formatted(
                                unit.name(),
                                recipient,
                                sent.dossier().value(),
                                SECOND.format(sent.sentAt()),
                                sent.nominees(),
                                sent.files(),
                                title(campaign),
                                receiptPage(sent.dossier()),
                                recipient)
                        + FOOT,
                now.plus(OF_USE));
    }

    /** Where the receipt is seen; the one place that knows. */
    private String receiptPage(ProposalCode dossier) {
        return page("/dossiers/" + dossier.value(), "trang của hồ sơ trên hệ thống, mục Biên nhận");
    }

    /** The occasion of the mails about an invitation. */
    static String invitation(UUID invitation) {
        return "invitation:" + invitation;
    }

    /** To the members of a unit's council. */
    Letter invitation(Campaign campaign, Unit unit, CouncilInvited called) {
        return new Letter(
                invitation(called.invitation()),
                Mail.Kind.INVITATION,
                CouncilMembers.ROLES,
                campaign.code(),
                unit,
                "[Khen Thưởng] %s họp Hội đồng xét hồ sơ %s: %s"
                        .formatted(
                                called.replaces() != null ? "Thay đổi lịch" : "Mời",
                                called.dossier().value(),
                                MINUTE.format(called.meetsAt())),
                INVITATION.formatted(
                                unit.name(),
                                called.replaces() != null
                                        ? "Lịch họp đã thay đổi, thư này thay cho thư mời trước. "
                                        : "",
                                MINUTE.format(called.meetsAt()),
                                called.place(),
                                called.dossier().value(),
                                called.nominees(),
                                title(campaign),
                                page(
                                        "/dossiers/" + called.dossier().value() + "/council",
                                        "trang của hồ sơ trên hệ thống, mục Họp Hội đồng"))
                        + FOOT,
                called.meetsAt());
    }

    /** To a unit whose nominees stood in a decision. */
    Letter decision(Campaign campaign, Unit unit, DecisionDispatched dispatched, Collection<ProposalCode> dossiers) {
        String codes = dossiers.stream().map(ProposalCode::value).collect(Collectors.joining(", "));
        return new Letter(
                DecisionLetters.occasion(dispatched.round(), unit.code()),
                Mail.Kind.DECISION,
                Letter.SENDERS,
                campaign.code(),
                unit,
                "[Khen Thưởng] Quyết định số %s – %s".formatted(dispatched.decisionNumber(), unit.name()),
                DECISION.formatted(
                                unit.name(),
                                dispatched.decisionNumber(),
                                DAY.format(dispatched.decisionDate()),
                                codes,
                                title(campaign),
                                page("/dossiers", "trang Hồ sơ trên hệ thống"))
                        + FOOT,
                dispatched.at().plus(OF_USE));
    }

    /** Before the deadline, to a unit that is late. */
    Letter reminder(Campaign campaign, Owed owed, Instant moment, Instant now) {
        Unit unit = owed.unit();
        boolean complete = !owed.complete().isEmpty();
        return new Letter(
                "reminder:%s:%s:%s".formatted(campaign.code(), unit.code().value(), moment),
                Mail.Kind.REMINDER,
                Letter.SENDERS,
                campaign.code(),
                unit,
                "[Khen Thưởng] %s: %s, hạn gửi %s"
                        .formatted(unit.name(), complete ? "hồ sơ đã đủ nhưng chưa gửi" : inShort(owed), until(owed)),
                REMINDER.formatted(
                                unit.name(),
                                recipient(campaign),
                                until(owed),
                                title(campaign),
                                MINUTE.format(now),
                                state(owed),
                                owed.unsent().isEmpty()
                                        ? " Nếu không đề nghị trường hợp nào, thủ trưởng cơ quan, đơn vị bấm \"Khai không đề"
                                                + " nghị trường hợp nào\" tại trang chủ."
                                        : "",
                                page("/", "địa chỉ mà đơn vị vẫn dùng"))
                        + FOOT,
                owed.deadline());
    }

    private static String inShort(Owed owed) {
        return owed.unsent().isEmpty() ? "chưa có hồ sơ đề nghị khen thưởng" : "hồ sơ chưa hoàn thành";
    }

    private static String state(Owed owed) {
        if (owed.unsent().isEmpty()) {
            return "- chưa lập hồ sơ và cũng chưa khai không đề nghị trường hợp nào.";
        }
        List<String> lines = new ArrayList<>();
        if (!owed.complete().isEmpty()) {
            lines.add("- có hồ sơ đã đủ, CHƯA GỬI: " + codes(owed.complete()) + ". Chỉ còn bước gửi hồ sơ.");
        }
        if (!owed.incomplete().isEmpty()) {
            lines.add("- có hồ sơ chưa hoàn thành: " + codes(owed.incomplete()) + ".");
        }
        return String.join("\n", lines);
    }

    private static String codes(List<Unsent> dossiers) {
        return dossiers.stream()
                .map(dossier -> dossier.complete()
                        ? dossier.code().value()
                        : dossier.code().value() + " ("
                                + dossier.state().text().in(VIETNAMESE).toLowerCase(VIETNAMESE) + ")")
                .collect(Collectors.joining(", "));
    }

    /** "hết ngày 30/03/2026", as people speak of an exclusive midnight. */
    private static String until(Owed owed) {
        var end = owed.deadline().atZone(CampaignZone.ZONE);
        return end.toLocalTime().toSecondOfDay() == 0
                ? "hết ngày " + DAY.format(end.minusDays(1))
                : "trước " + MINUTE.format(owed.deadline());
    }

    String page(String path, String inWords) {
        return publicUrl.isEmpty() ? inWords : publicUrl + path;
    }

    private String recipient(Campaign campaign) {
        return units.get(
                        campaign.organisation(),
                        organisations
                                .offices(campaign.organisation())
                                .appraising()
                                .unit())
                .name();
    }

    static String title(Campaign campaign) {
        return campaign.plan().title().in(VIETNAMESE);
    }
}
