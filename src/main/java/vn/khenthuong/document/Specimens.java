package vn.khenthuong.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khenthuong.document.LetterData.Proposed;
import vn.khenthuong.document.Letterhead.Family;

/** The least data that walks through every line of every template. */
final class Specimens {

    private static final String TEXT = "Văn bản mẫu";
    private static final List<String> LINES = List.of(TEXT, TEXT);
    private static final List<Proposed> PEOPLE = List.of(new Proposed("Nguyễn Văn Mẫu", TEXT, TEXT));
    private static final SignatureBlock SIGNATURE = new SignatureBlock(LINES, "Nguyễn Văn Mẫu");

    private Specimens() {}

    /** Template and data; the letter once for each family of organisations. */
    static List<Map.Entry<String, Object>> all() {
        Letterhead head = head(Family.STATE);
        return Stream.concat(
                        Stream.of(Family.values())
                                .map(family -> Map.<String, Object>entry("letter", letter(head(family)))),
                        Stream.of(
                                Map.<String, Object>entry(
                                        "list", new ListData(head, TEXT, TEXT, PEOPLE, PEOPLE, SIGNATURE)),
                                Map.<String, Object>entry("minutes", minutes(head)),
                                Map.<String, Object>entry("report", report(head)),
                                Map.<String, Object>entry("decision", decision(head)),
                                Map.<String, Object>entry("bonus", bonus(head)),
                                Map.<String, Object>entry("appraisal", appraisal(head)),
                                Map.<String, Object>entry("notice", notice(head)),
                                Map.<String, Object>entry("certificate", certificate()),
                                Map.<String, Object>entry(
                                        "confirmation",
                                        new ConfirmationData(head, TEXT, TEXT, LINES, LINES, SIGNATURE)),
                                Map.<String, Object>entry("receipt", receipt())))
                .toList();
    }

    private static Letterhead head(Family family) {
        return new Letterhead(family, TEXT, TEXT, "01", TEXT, null, TEXT);
    }

    private static LetterData letter(Letterhead head) {
        return new LetterData(head, TEXT, TEXT, LINES, LINES, PEOPLE, PEOPLE, LINES, LINES, SIGNATURE);
    }

    private static MinutesData minutes(Letterhead head) {
        MinutesData.Vote vote = new MinutesData.Vote(TEXT, 1, 0, 0, "100%", TEXT);
        return new MinutesData(
                head,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                2,
                LINES,
                LINES,
                LINES,
                List.of(vote),
                LINES,
                TEXT,
                SIGNATURE,
                SIGNATURE);
    }

    private static ReportData report(Letterhead head) {
        return new ReportData(
                head,
                TEXT,
                TEXT,
                TEXT,
                List.of(new ReportData.Fact(TEXT, TEXT)),
                List.of(new ReportData.Section(TEXT, LINES)),
                SIGNATURE,
                SIGNATURE);
    }

    private static DecisionData decision(Letterhead head) {
        return new DecisionData(head, TEXT, TEXT, LINES, LINES, LINES, SIGNATURE, TEXT, PEOPLE, PEOPLE);
    }

    private static BonusData bonus(Letterhead head) {
        Amount amount = new Amount(1);
        BonusData.Row row = new BonusData.Row(1, TEXT, TEXT, "1", amount, amount);
        return new BonusData(head, TEXT, TEXT, LINES, List.of(row), amount, SIGNATURE, SIGNATURE);
    }

    private static AppraisalReportData appraisal(Letterhead head) {
        List<AppraisalReportData.Row> rows = List.of(new AppraisalReportData.Row(TEXT, LINES, LINES, TEXT, TEXT));
        return new AppraisalReportData(head, TEXT, TEXT, LINES, LINES, rows, rows, LINES, LINES, LINES, SIGNATURE);
    }

    private static NoticeData notice(Letterhead head) {
        return new NoticeData(
                head,
                TEXT,
                LINES,
                TEXT,
                List.of(new NoticeData.Awarded(1, TEXT, TEXT)),
                TEXT,
                List.of(new NoticeData.Refused(TEXT, TEXT, TEXT)),
                LINES,
                LINES,
                SIGNATURE);
    }

    private static CertificateData certificate() {
        return new CertificateData(
                new CertificateData.Sheet(297, 210, false, 0, 0),
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                SIGNATURE,
                TEXT,
                List.of(new CertificateData.Certificate("Nguyễn Văn Mẫu", TEXT, 1, TEXT)));
    }

    private static ReceiptData receipt() {
        return new ReceiptData(
                TEXT,
                TEXT,
                List.of(new ReportData.Fact(TEXT, TEXT)),
                LINES,
                List.of(new ReceiptData.SentFile(TEXT, TEXT, TEXT, "0".repeat(64))),
                List.of(new ReceiptData.Check(TEXT, TEXT)));
    }
}
