package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.council.ListVoting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;

/**
 * The council's vote on every nominee and its minutes. Quorum and threshold are those of the table of votes; who does not
 * reach the threshold leaves the list.
 */
@Component
class HoldProvincialCouncil extends StateListAct<ProvincialMinutes> {

    /** More members than any council has; a slip of the finger above. */
    private static final int MOST_MEMBERS = 200;

    private final StateListWriting writing;
    private final ListVoting voting;
    private final Leaving leaving;
    private final StatePapers papers;
    private final Clock clock;

    HoldProvincialCouncil(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            ListVoting voting,
            Leaving leaving,
            StatePapers papers,
            Clock clock) {
        super("holdProvincialCouncil", ProvincialMinutes.class, StateListPermissions::mayRecordCouncil, access, audit);
        this.writing = writing;
        this.voting = voting;
        this.leaving = leaving;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, ProvincialMinutes minutes) {
        List<Finding> findings = listSeen(list, minutes.listVersion());
        LocalDate earliest = earliest(list);
        boolean dated = minutes.heldOn() != null
                && !minutes.heldOn().isAfter(papers.today())
                && !minutes.heldOn().isBefore(earliest);
        boolean counted = in(minutes.totalMembers(), 1, MOST_MEMBERS)
                && in(minutes.present(), 1, minutes.totalMembers())
                && in(minutes.inWriting(), 0, minutes.totalMembers() - minutes.present());
        InputCheck input = input(list)
                .that(
                        dated,
                        "state-council-date",
                        "heldOn",
                        minutes.heldOn() == null ? "" : minutes.heldOn().toString(),
                        "≥ " + earliest,
                        "Ngày họp còn thiếu, sau hôm nay, trước ngày lập danh sách hoặc trước khi hết thời gian công khai.",
                        "The day of the meeting is missing, in the future, before the list or before the publication was over.")
                .that(
                        counted,
                        "state-council-members",
                        "totalMembers",
                        minutes.present() + "/" + minutes.totalMembers(),
                        "",
                        "Số thành viên, số có mặt và số gửi ý kiến bằng văn bản không khớp nhau.",
                        "The numbers of members, of those present and of those who wrote do not fit.")
                .that(
                        minutes.file() != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên biên bản họp (PDF).",
                        "The minutes (PDF) are missing.");
        Set<NomineeId> named =
                minutes.lines().stream().map(ProvincialMinutes.Ballots::nominee).collect(Collectors.toSet());
        input.that(
                named.size() == minutes.lines().size()
                        && named.equals(
                                list.standing().stream().map(StateLine::nominee).collect(Collectors.toSet())),
                "lines-complete",
                "lines",
                minutes.lines().size() + " dòng",
                list.standing().size() + " dòng",
                "Phải có số phiếu của đúng từng trường hợp trong danh sách.",
                "There must be ballots for exactly each nominee on the list.");
        if (dated && counted) {
            ballots(input, list, minutes);
        }
        findings.addAll(input.findings());
        return findings;
    }

    private void ballots(InputCheck input, StateList list, ProvincialMinutes minutes) {
        ListVoting.Rule rule = voting.of(list.awardForm(), minutes.heldOn());
        input.that(
                rule.quorate(minutes.present(), minutes.totalMembers()),
                "council-quorum",
                "present",
                minutes.present() + "/" + minutes.totalMembers(),
                rule.quorumInWords(),
                "Chưa đủ số thành viên để họp. Cuộc họp không ghi nhận được; hãy tổ chức họp lại.",
                "There was no quorum; the meeting cannot be recorded.");
        for (ProvincialMinutes.Ballots line : minutes.lines()) {
            int voters = rule.voters(minutes.present(), minutes.inWriting(), line.aside());
            boolean given = line.inFavour() != null && line.against() != null;
            input.that(
                    given
                            && line.inFavour() >= 0
                            && line.against() >= 0
                            && line.aside() >= 0
                            && voters >= 0
                            && (long) line.inFavour() + line.against() <= voters,
                    "ballot-too-many",
                    "lines",
                    given ? line.inFavour() + " + " + line.against() : "",
                    "≤ " + voters,
                    "Số phiếu còn thiếu, âm hoặc nhiều hơn số người được biểu quyết.",
                    "The ballots are missing, negative or more than those who could vote.");
        }
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, ProvincialMinutes minutes) {
        ListVoting.Rule rule = voting.of(list.awardForm(), minutes.heldOn());
        writing.council(list, minutes);
        papers.seal(minutes.file());
        Map<StateLine, String> out = new LinkedHashMap<>();
        for (ProvincialMinutes.Ballots ballots : minutes.lines()) {
            StateLine line = list.line(ballots.nominee()).orElseThrow();
            writing.votes(line, new StateListView.Votes(ballots.inFavour(), ballots.against(), ballots.aside()));
            if (!rule.passes(ballots.inFavour(), minutes.present(), minutes.totalMembers(), ballots.aside())) {
                out.put(
                        line,
                        "Hội đồng Thi đua - Khen thưởng cấp trình ngày %td/%<tm/%<tY: %d phiếu đồng ý, %d không đồng ý; ngưỡng %s"
                                .formatted(
                                        minutes.heldOn(),
                                        ballots.inFavour(),
                                        ballots.against(),
                                        rule.thresholdInWords()));
            }
        }
        boolean anyStanding = out.size() < list.standing().size();
        if (anyStanding) {
            writing.move(list, StateListState.SELECTING);
        } else {
            writing.close(list, StateListState.NOTHING_SENT, clock.instant());
        }
        leaving.leave(actor, list, out, StateLineState.VOTED_OUT);
        tell(
                actor,
                list,
                "state-list.voted",
                "%d/%d có mặt; %d đủ phiếu, %d không"
                        .formatted(
                                minutes.present(),
                                minutes.totalMembers(),
                                list.standing().size() - out.size(),
                                out.size()));
        return Map.of("anyStanding", anyStanding);
    }

    /** The publication's end is exclusive: its day is the first on which the council may meet. */
    private static LocalDate earliest(StateList list) {
        return (list.publicationOver() == null ? list.openedAt() : list.publicationOver())
                .atZone(CampaignZone.ZONE)
                .toLocalDate();
    }

    private static boolean in(Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }
}
