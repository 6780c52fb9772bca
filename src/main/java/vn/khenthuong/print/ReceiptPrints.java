package vn.khenthuong.print;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.document.ReceiptData;
import vn.khenthuong.document.ReportData.Fact;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.SendingReceipt;
import vn.khenthuong.proposal.SendingReceipts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;

/** Giấy biên nhận: what a unit sent, when, and how every check ended; for whoever may see the dossier. */
@Component
public class ReceiptPrints {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    /** What each check is called that a dossier must pass to be sent, by the rule that makes it. */
    static final Map<String, String> CHECKS = checks();

    private final SendingReceipts receipts;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Files files;
    private final Letterheads heads;
    private final Prints prints;

    ReceiptPrints(
            SendingReceipts receipts,
            Dossiers dossiers,
            Campaigns campaigns,
            Files files,
            Letterheads heads,
            Prints prints) {
        this.receipts = receipts;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.files = files;
        this.heads = heads;
        this.prints = prints;
    }

    /** @throws NotPermittedException as unknown if the actor may not see the dossier or it was not sent */
    public Paper receipt(Actor actor, ProposalCode code) {
        SendingReceipt sent =
                receipts.of(actor, code).orElseThrow(() -> NotPermittedException.unknown("receipt of " + code));
        DossierView dossier = dossiers.view(actor, code);
        Campaign campaign = campaigns
                .version(actor.organisation(), dossier.campaign(), dossier.campaignVersion())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
        Map<String, String> items = campaign.plan().dossierItems().stream()
                .collect(
                        Collectors.toMap(item -> item.key(), item -> item.text().vi()));
        Map<FileId, StoredFile> known = files.infos(
                sent.documents().stream().map(SendingReceipt.Sent::file).toList());
        ReceiptData receipt = new ReceiptData(
                "",
                code.value(),
                List.of(
                        new Fact("Đơn vị gửi", dossier.unit().name()),
                        new Fact("Nơi nhận", heads.words(actor.organisation(), "[Appraiser-in-full]")),
                        new Fact("Phong trào", campaign.plan().title().vi()),
                        new Fact("Thời điểm gửi", SECOND.format(sent.sentAt()) + " (giờ Việt Nam)"),
                        new Fact(
                                "Thời hạn",
                                sent.deadline() == null
                                        ? "không đặt thời hạn"
                                        : "trước " + SECOND.format(sent.deadline())),
                        new Fact("Tờ trình", "số " + sent.letterNumber() + " " + Grounds.day(sent.letterDate()))),
                sent.names(),
                sent.documents().stream()
                        .map(document -> file(document, known.get(document.file()), items))
                        .toList(),
                results(sent.findings(), asked(campaign.rules(), sent.deadline() != null)));
        return new Paper("Giấy biên nhận " + code, PrintFormat.PDF, prints.receipt(receipt));
    }

    private static ReceiptData.SentFile file(SendingReceipt.Sent document, StoredFile file, Map<String, String> items) {
        String item = items.getOrDefault(document.item(), document.item());
        return new ReceiptData.SentFile(
                document.nominee().isEmpty() ? item : item + " – " + document.nominee(),
                file.originalName(),
                String.format(Letterheads.VIETNAMESE, "%,d byte", file.sizeBytes()),
                file.sha256());
    }

    /** What was looked at: a receipt says of no number, day or deadline that the plan does not set. */
    private static Map<String, String> asked(PlanRules rules, boolean deadline) {
        Map<String, String> asked = new LinkedHashMap<>(CHECKS);
        if (!deadline) {
            asked.remove("sent-before-deadline");
        }
        if (!rules.limited()) {
            asked.remove("quota-not-exceeded");
        }
        if (rules.earliestMinutes() == null) {
            asked.remove("minutes-after-election");
        }
        return asked;
    }

    private static List<ReceiptData.Check> results(List<Finding> findings, Map<String, String> asked) {
        Set<String> found = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        List<ReceiptData.Check> results = new ArrayList<>();
        asked.forEach((rule, text) -> results.add(new ReceiptData.Check(text, found.contains(rule) ? "Lưu ý" : "Đạt")));
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> results.add(new ReceiptData.Check(
                        (finding.subject().label().isEmpty()
                                        ? ""
                                        : finding.subject().label() + ": ")
                                + finding.message().vi(),
                        "Lưu ý")));
        return results;
    }

    private static Map<String, String> checks() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("sent-before-deadline", "Gửi trước thời hạn");
        checks.put("quota-not-exceeded", "Số trường hợp trong chỉ tiêu");
        checks.put("eligible-subject", "Đúng đối tượng của phong trào");
        checks.put("criteria-attested", "Đơn vị xác nhận từng tiêu chuẩn");
        checks.put("one-award-per-achievement", "Một thành tích không được khen thưởng nhiều lần");
        checks.put("council-selected", "Hội đồng đã chọn");
        checks.put("minutes-after-election", "Biên bản họp sau ngày bầu cử");
        checks.put("minutes-letter-sending-in-order", "Ngày của biên bản, tờ trình theo đúng thứ tự");
        checks.put("letter-numbered", "Tờ trình có số, ngày");
        checks.put("required-documents", "Đủ thành phần hồ sơ");
        checks.put("report-per-nominee", "Mỗi trường hợp có báo cáo thành tích");
        checks.put("name-proofread", "Tên in trên bằng đã được đọc soát");
        return checks;
    }
}
