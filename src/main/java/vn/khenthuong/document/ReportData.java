package vn.khenthuong.document;

import java.util.List;

/**
 * A report of achievement (báo cáo thành tích) of one nominee.
 *
 * @param subject after "BÁO CÁO THÀNH TÍCH" ({@code Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh})
 * @param nominee name and, for a person, post and unit
 * @param facts label and value of each line of the first section
 * @param sections the following sections, numbered by their own headings
 * @param confirmation the body that submits, bottom left, with its signature
 * @param signature the reporter, bottom right
 */
public record ReportData(
        Letterhead head,
        String subject,
        String nominee,
        String factsHeading,
        List<Fact> facts,
        List<Section> sections,
        SignatureBlock confirmation,
        SignatureBlock signature) {

    public ReportData {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** One line, for example "Họ và tên: Nguyễn Văn Mẫu". */
    public record Fact(String label, String value) {}

    /** A heading and its paragraphs. */
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
