package vn.khenthuong.document;

import java.util.List;

/**
 * The receipt of a sending (giấy biên nhận).
 *
 * @param mark a line over every page; empty for none
 * @param code the dossier's code
 * @param facts what was sent, when, by whom, to whom
 * @param nominees names as they will be printed on the certificates
 * @param files every file that was sent
 * @param checks every check and how it ended
 */
public record ReceiptData(
        String mark,
        String code,
        List<ReportData.Fact> facts,
        List<String> nominees,
        List<SentFile> files,
        List<Check> checks) {

    public ReceiptData {
        facts = List.copyOf(facts);
        nominees = List.copyOf(nominees);
        files = List.copyOf(files);
        checks = List.copyOf(checks);
    }

    /**
     * One file.
     *
     * @param about whose it is and what
     * @param name as its uploader called it
     * @param size as written ({@code 1.234.567 byte})
     * @param sha256 of its content, lower-case hex
     */
    public record SentFile(String about, String name, String size, String sha256) {

        /** In groups of eight, so that it can be read aloud and breaks where the column ends. */
        public String sha256Groups() {
            return sha256.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }

    /**
     * One check.
     *
     * @param text what was looked at
     * @param result how it ended ({@code Đạt}, {@code Lưu ý})
     */
    public record Check(String text, String result) {}
}
