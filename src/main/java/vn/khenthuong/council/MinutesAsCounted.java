package vn.khenthuong.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;

/** After a vote on phones the minutes say what was counted, and no meeting is recorded over a vote that runs. */
@Component
class MinutesAsCounted {

    private final VoteCount votes;

    MinutesAsCounted(VoteCount votes) {
        this.votes = votes;
    }

    List<Finding> findings(Actor actor, ProposalCode code, CouncilMinutes minutes, Map<NomineeId, String> names) {
        List<Finding> findings = new ArrayList<>(new InputCheck(Subject.proposal(code.value()))
                .that(
                        !votes.running(actor, code),
                        "council-vote-running",
                        "ballots",
                        "",
                        "",
                        "Lượt bỏ phiếu trên điện thoại chưa kiểm xong. Hãy kiểm phiếu hoặc hủy lượt đó trước khi ghi kết quả họp.",
                        "The vote on phones has not been counted. Count or discard it before the meeting is recorded.")
                .findings());
        Map<NomineeId, CouncilMinutes.Ballot> written = minutes.ballots().stream()
                .collect(Collectors.toMap(CouncilMinutes.Ballot::nominee, ballot -> ballot, (one, other) -> one));
        votes.counted(actor, code).ifPresent(vote -> vote.lines().forEach(line -> {
            CouncilMinutes.Ballot ballot = written.get(line.nominee());
            boolean same =
                    ballot == null || (ballot.inFavour() == line.inFavour() && ballot.against() == line.against());
            if (!same) {
                findings.add(Finding.invalid(
                        "ballot-as-counted",
                        Subject.nominee(
                                String.valueOf(line.nominee()), names.getOrDefault(line.nominee(), ""), "ballots"),
                        ballot.inFavour() + "/" + ballot.against(),
                        line.inFavour() + "/" + line.against(),
                        "Kiểm phiếu trên điện thoại được %d phiếu đồng ý, %d phiếu không đồng ý; biên bản phải ghi đúng kết quả đó."
                                .formatted(line.inFavour(), line.against()),
                        "The vote on phones counted %d in favour and %d against; the minutes must say so."
                                .formatted(line.inFavour(), line.against())));
            }
        }));
        return findings;
    }
}
