package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/** What a notice of a new deadline must be like. That it lies after now keeps it after every dossier received, too. */
final class DeadlineNoticeCheck {

    private DeadlineNoticeCheck() {}

    /** @param general what holds for all now; empty if there is no deadline */
    static List<Finding> of(Campaign campaign, DeadlineChange change, Optional<Instant> general, Instant now) {
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
        if (!general.isPresent() && (change.dossier() != null || change.level() != null)) {
            findings.add(invalid(
                    "notice-no-deadline",
                    change.dossier() == null ? "level" : "dossier",
                    "phong trào có thời hạn",
                    "Phong trào này không đặt thời hạn gửi hồ sơ nên không có gì để gia hạn riêng.",
                    "This campaign sets no deadline, so there is nothing to extend for some."));
        }
        if (change.dossier() != null && change.level() != null) {
            findings.add(invalid(
                    "notice-one-scope",
                    "level",
                    "một cấp hoặc một hồ sơ",
                    "Chỉ chọn một phạm vi: một cấp đơn vị hoặc một hồ sơ.",
                    "Choose one: a level of units, or one dossier."));
        }
        // The later instant holds, so that an earlier one for some would change nothing and say that it did.
        if ((change.level() != null || change.dossier() != null)
                && change.deadline() != null
                && change.deadline().isAfter(now)
                && general.filter(all -> !change.deadline().isAfter(all)).isPresent()) {
            findings.add(invalid(
                    "notice-not-later",
                    "deadline",
                    "sau thời hạn chung",
                    "Thời hạn riêng phải sau thời hạn chung đang áp dụng; muốn rút ngắn thì thông báo cho tất cả.",
                    "A deadline for some lies after the one for all; to shorten, announce for all."));
        }
        String reason = change.reason() == null ? "" : change.reason().strip();
        if (reason.isEmpty() || reason.length() > 2000) {
            findings.add(invalid(
                    "notice-reason",
                    "reason",
                    "1 đến 2.000 ký tự",
                    "Ghi lý do thay đổi thời hạn, không quá 2.000 ký tự.",
                    "Give the reason for the new deadline, at most 2,000 characters."));
        }
        return findings;
    }

    private static Finding invalid(String rule, String field, String wanted, String vi, String en) {
        return Finding.invalid(
                rule, new Subject(Subject.Kind.PROPOSAL, "deadline-notice", field, ""), "", wanted, vi, en);
    }
}
