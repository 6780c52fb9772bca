package vn.khenthuong.eligibility;

import java.util.Set;
import vn.khenthuong.shared.Text;

/** Enough voters of a place studied the law on elections (plan 508/KH-UBND, III.2: 95 %). */
final class LawStudied implements RateRule {

    @Override
    public String name() {
        return "law-studied";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public String gate() {
        return PlanRules.Gate.LAW_STUDY;
    }

    @Override
    public Counts counts(ElectionResult result) {
        Long voters = result.voters();
        Long studied = result.figures().studied();
        boolean possible = voters != null && studied != null && voters >= 1 && studied >= 0 && studied <= voters;
        return new Counts("voters", voters, "studied", studied, possible);
    }

    @Override
    public Text missing() {
        return new Text(
                "Chưa có đủ số cử tri trong danh sách và số cử tri đã học tập Luật bầu cử. Đề nghị nhập hai số này.",
                "The numbers of voters and of those who studied the law are incomplete. Please enter both.");
    }

    @Override
    public Text rate() {
        return new Text("Tỷ lệ cử tri học tập Luật và văn bản hướng dẫn về bầu cử", "Too few voters studied the law");
    }
}
