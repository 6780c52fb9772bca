package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** Plain sense: the same file twice is a slip of the hand; the same report for two nominees is one report too few. */
final class RepeatedDocument implements Rule {

    @Override
    public String name() {
        return "same-file-once";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return dossier.repeatedFiles().stream()
                .filter(file -> file.nominee() == null || place(dossier, file.nominee()) > 0)
                .map(file -> finding(file, dossier, plan));
    }

    private Finding finding(RepeatedFile file, DossierFacts dossier, PlanRules plan) {
        Text where = where(file, dossier);
        boolean report = oneReportForTwo(file);
        return finding(
                Severity.WARN,
                subject(file, dossier, plan),
                where.vi(),
                "",
                Clauses.reading(Clauses.item(plan, file.item())),
                report
                        ? "Cùng một tệp được dùng làm báo cáo cho " + where.vi()
                                + ". Mỗi trường hợp cần báo cáo riêng; đề nghị kiểm tra lại."
                        : "Tệp này giống hệt một tệp của " + where.vi() + ". Đề nghị kiểm tra và bỏ tệp thừa.",
                report
                        ? "The same file serves as the report of " + where.en()
                                + ". Each nominee needs a report; please check."
                        : "This file is the same as one of " + where.en() + ". Please check and remove one of them.");
    }

    private static boolean oneReportForTwo(RepeatedFile file) {
        return file.item().equals(PlanRules.Item.REPORT)
                && file.otherItem().equals(PlanRules.Item.REPORT)
                && file.nominee() != null
                && file.otherNominee() != null
                && !file.nominee().equals(file.otherNominee());
    }

    private static Subject subject(RepeatedFile file, DossierFacts dossier, PlanRules plan) {
        return file.nominee() == null
                ? Subjects.item(plan, file.item())
                : Subjects.of(dossier.nominees().get(place(dossier, file.nominee()) - 1), file.item());
    }

    private static Text where(RepeatedFile file, DossierFacts dossier) {
        if (file.otherNominee() == null) {
            return new Text("tài liệu chung của hồ sơ", "the dossier itself");
        }
        if (file.otherNominee().equals(file.nominee())) {
            return new Text("chính trường hợp này", "the same nominee");
        }
        int place = place(dossier, file.otherNominee());
        return place == 0
                ? new Text("một trường hợp khác", "another nominee")
                : new Text("trường hợp khác (thứ " + place + " trong hồ sơ)", "another nominee (no. " + place + ")");
    }

    /** From 1, as the dossier lists them; 0 if out of the running. */
    private static int place(DossierFacts dossier, String nominee) {
        return IntStream.range(0, dossier.nominees().size())
                        .filter(i -> dossier.nominees().get(i).id().equals(nominee))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
