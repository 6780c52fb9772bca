package vn.khenthuong.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khenthuong.council.CouncilMinutes.Ballot;
import vn.khenthuong.council.CouncilRules.Base;
import vn.khenthuong.council.CouncilRules.CouncilRule;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** Quorum, threshold and the arithmetic of ballots, from plain facts. Shares are compared exactly, never rounded. */
final class VotingRules {

    private final CouncilRule rule;
    private final Clause clause;

    VotingRules(CouncilRule rule) {
        this.rule = rule;
        this.clause = new Clause(rule.source() + " (" + rule.mark() + ")", "");
    }

    /** @param names how to call each candidate */
    List<Finding> check(String dossier, CouncilMinutes minutes, Map<NomineeId, String> names) {
        List<Finding> findings = new ArrayList<>();
        int present = minutes.present();
        Subject meeting = Subject.proposal(dossier, "attendance");
        if (minutes.totalMembers() < 1 || minutes.attendance().size() > minutes.totalMembers()) {
            findings.add(Finding.invalid(
                    "council-members",
                    Subject.proposal(dossier, "totalMembers"),
                    String.valueOf(minutes.totalMembers()),
                    "≥ " + Math.max(1, minutes.attendance().size()),
                    "Tổng số thành viên Hội đồng (%d) ít hơn số người trong danh sách (%d). Hãy kiểm tra lại."
                            .formatted(
                                    minutes.totalMembers(), minutes.attendance().size()),
                    "The council's total is smaller than the list of members."));
        } else if (!quorate(present, minutes.totalMembers())) {
            findings.add(new Finding(
                    "council-quorum",
                    Severity.BLOCK,
                    meeting,
                    present + "/" + minutes.totalMembers(),
                    "≥ " + rule.quorumNumerator() + "/" + rule.quorumDenominator(),
                    clause,
                    new Text(
                            "Có mặt %d trong %d thành viên, chưa đủ %d/%d để họp. Cuộc họp không ghi nhận được; hãy tổ chức họp lại."
                                    .formatted(
                                            present,
                                            minutes.totalMembers(),
                                            rule.quorumNumerator(),
                                            rule.quorumDenominator()),
                            "%d of %d members were present; the quorum is %d/%d."
                                    .formatted(
                                            present,
                                            minutes.totalMembers(),
                                            rule.quorumNumerator(),
                                            rule.quorumDenominator()))));
        }
        minutes.ballots().forEach(ballot -> {
            String name = names.getOrDefault(ballot.nominee(), "");
            ballot(findings, minutes, ballot, name);
        });
        return findings;
    }

    private void ballot(List<Finding> findings, CouncilMinutes minutes, Ballot ballot, String name) {
        Subject subject = Subject.nominee(String.valueOf(ballot.nominee()), name, "ballots");
        long voters = (long) minutes.present() + written(minutes) - ballot.recused();
        long cast = (long) ballot.inFavour() + ballot.against();
        if (ballot.inFavour() < 0 || ballot.against() < 0 || ballot.recused() < 0) {
            findings.add(Finding.invalid(
                    "ballot-negative",
                    subject,
                    "",
                    "≥ 0",
                    "Số phiếu không được âm.",
                    "A number of votes may not be negative."));
        } else if (cast > voters) {
            findings.add(Finding.invalid(
                    "ballot-too-many",
                    subject,
                    String.valueOf(cast),
                    "≤ " + voters,
                    "Tổng số phiếu (%d) nhiều hơn số người được biểu quyết (%d). Hãy kiểm tra lại số phiếu."
                            .formatted(cast, voters),
                    "%d votes were cast, but only %d members could vote.".formatted(cast, voters)));
        } else if (ballot.selected() && !passes(minutes, ballot)) {
            findings.add(new Finding(
                    "ballot-threshold",
                    Severity.BLOCK,
                    subject,
                    ballot.inFavour() + "/" + base(minutes, ballot),
                    (rule.strictlyMore() ? "> " : "≥ ")
                            + rule.thresholdPercent().stripTrailingZeros().toPlainString() + " %",
                    clause,
                    new Text(
                            "Được %d phiếu đồng ý trên %d, chưa %s %s %%. Hãy bỏ chọn trường hợp này hoặc kiểm tra lại số phiếu."
                                    .formatted(
                                            ballot.inFavour(),
                                            base(minutes, ballot),
                                            rule.strictlyMore() ? "quá" : "đạt",
                                            rule.thresholdPercent()
                                                    .stripTrailingZeros()
                                                    .toPlainString()),
                            "%d of %d votes in favour is not above the threshold."
                                    .formatted(ballot.inFavour(), base(minutes, ballot)))));
        }
    }

    /** A written opinion is a vote where all members are the base, and words for the minutes where those present are. */
    private int written(CouncilMinutes minutes) {
        return rule.base() == Base.TOTAL ? minutes.written() : 0;
    }

    /** Whether so many members may decide. */
    boolean quorate(int present, int totalMembers) {
        return (long) present * rule.quorumDenominator() >= (long) totalMembers * rule.quorumNumerator();
    }

    /** Whether so many votes are enough. A member who steps aside leaves this line's denominator only (stand A12). */
    boolean passes(int inFavour, int present, int totalMembers, int recused) {
        int reached = BigDecimal.valueOf(100L * inFavour)
                .compareTo(rule.thresholdPercent().multiply(BigDecimal.valueOf(base(present, totalMembers, recused))));
        return rule.strictlyMore() ? reached > 0 : reached >= 0;
    }

    private boolean passes(CouncilMinutes minutes, Ballot ballot) {
        return passes(ballot.inFavour(), minutes.present(), minutes.totalMembers(), ballot.recused());
    }

    private long base(CouncilMinutes minutes, Ballot ballot) {
        return base(minutes.present(), minutes.totalMembers(), ballot.recused());
    }

    private long base(int present, int totalMembers, int recused) {
        return (long) (rule.base() == Base.TOTAL ? totalMembers : present) - recused;
    }

    /** How many members must be present, in words, with where that comes from. */
    String quorumInWords() {
        return "≥ %d/%d – %s".formatted(rule.quorumNumerator(), rule.quorumDenominator(), rule.source());
    }
}
