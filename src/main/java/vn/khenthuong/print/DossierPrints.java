package vn.khenthuong.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.ListData;
import vn.khenthuong.document.MinutesData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.document.ReportData;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/**
 * A unit's documents, made from what is in its dossier: to be edited, or to be signed on paper or digitally and uploaded again.
 * Each is for whoever may see the dossier; to others the dossier is unknown.
 */
@Component
public class DossierPrints {

    /** Room to write in what the data do not tell. */
    private static final String OPEN = "....................";

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final MinutesSource minutes;
    private final Letterheads heads;
    private final Prints prints;

    DossierPrints(Dossiers dossiers, Campaigns campaigns, MinutesSource minutes, Letterheads heads, Prints prints) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.minutes = minutes;
        this.heads = heads;
        this.prints = prints;
    }

    /** Tờ trình: whoever was selected, or everybody while the council has not met. */
    public Paper letter(Actor actor, ProposalCode code, PrintFormat format) {
        DossierView dossier = dossiers.view(actor, code);
        Campaign campaign = campaign(actor, dossier);
        List<NomineeView> proposed = proposed(dossier);
        List<String> grounds = new ArrayList<>(List.of(heads.law(), Grounds.plan(campaign)));
        if (dossier.minutesDate() != null) {
            grounds.add("Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng " + Grounds.day(dossier.minutesDate()));
        }
        String name = heads.inText(dossier.unit());
        LetterData letter = new LetterData(
                heads.of(dossier.unit(), dossier.letterNumber(), dossier.letterDate()),
                "Về việc đề nghị tặng " + Grounds.awardForm(campaign) + " trong "
                        + campaign.plan().title().vi(),
                heads.words(actor.organisation(), "[Appraiser-in-full]"),
                grounds,
                List.of(name
                        + heads.words(
                                actor.organisation(),
                                " kính trình [appraiser] thẩm định, trình [decider] xem xét, tặng ")
                        + Grounds.awardForm(campaign) + " cho các tập thể, cá nhân sau:"),
                lines(proposed, NomineeKind.COLLECTIVE),
                lines(proposed, NomineeKind.INDIVIDUAL),
                List.of(name + heads.words(actor.organisation(), " kính đề nghị [appraiser] xem xét")),
                List.of("Như trên", "Lưu: VT"),
                heads.head(dossier.unit(), dossier.letterSignedBy(), dossier.letterOnBehalf()));
        return new Paper("Tờ trình " + code, format, prints.submissionLetter(letter, format));
    }

    /** Danh sách of the same people as the letter's, as a paper of its own. */
    public Paper nominees(Actor actor, ProposalCode code, PrintFormat format) {
        DossierView dossier = dossiers.view(actor, code);
        List<NomineeView> proposed = proposed(dossier);
        boolean numbered = dossier.letterNumber() != null && dossier.letterDate() != null;
        ListData list = new ListData(
                heads.of(dossier.unit(), dossier.letterNumber(), dossier.letterDate()),
                "Tập thể, cá nhân đề nghị tặng " + Grounds.awardForm(campaign(actor, dossier), dossier.awardForm()),
                numbered
                        ? "(Kèm theo Tờ trình số %s %s)"
                                .formatted(dossier.letterNumber(), Grounds.day(dossier.letterDate()))
                        : "(Kèm theo Tờ trình số ............ ngày ..... tháng ..... năm ........)",
                lines(proposed, NomineeKind.COLLECTIVE),
                lines(proposed, NomineeKind.INDIVIDUAL),
                heads.head(dossier.unit(), dossier.letterSignedBy(), dossier.letterOnBehalf()));
        return new Paper("Danh sách đề nghị khen thưởng " + code, format, prints.nominees(list, format));
    }

    /** Biên bản: of the recorded meeting, or of what the secretary has entered so far; dots stand for what is still open. */
    public Paper minutes(Actor actor, ProposalCode code, PrintFormat format) {
        DossierView dossier = dossiers.view(actor, code);
        MinutesSource.Source source = minutes.of(actor, dossier);
        CouncilMinutes held = source.minutes();
        Map<NomineeId, String> names =
                dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, NomineeView::name));
        int present = (int) held.attendance().stream()
                .filter(CouncilMinutes.Attendance::present)
                .count();
        MinutesData data = new MinutesData(
                heads.ofCouncil(dossier.councilUnit(), held.heldOn()),
                "Họp Hội đồng Thi đua - Khen thưởng xét đề nghị tặng "
                        + Grounds.awardForm(campaign(actor, dossier), dossier.awardForm()),
                "..... giờ ....., " + (held.heldOn() == null ? OPEN : Grounds.day(held.heldOn())),
                orOpen(held.place()),
                orOpen(held.chair()),
                orOpen(source.secretary()),
                held.totalMembers(),
                members(held, true),
                members(held, false),
                List.of("Hội đồng nghe báo cáo tóm tắt thành tích của các trường hợp, thảo luận và biểu quyết."),
                held.ballots().stream()
                        .filter(ballot -> names.containsKey(ballot.nominee()))
                        .map(ballot -> vote(ballot, names, present))
                        .toList(),
                List.of(conclusion(held, names)),
                "..... giờ ..... cùng ngày",
                new SignatureBlock(List.of("THƯ KÝ"), source.secretary()),
                new SignatureBlock(List.of("CHỦ TRÌ"), text(held.chair()).replaceFirst(" ?[(,].*$", "")));
        return new Paper("Biên bản họp Hội đồng " + code, format, prints.minutes(data, format));
    }

    private static String conclusion(CouncilMinutes held, Map<NomineeId, String> names) {
        String selected = held.ballots().stream()
                .filter(CouncilMinutes.Ballot::selected)
                .map(ballot -> names.get(ballot.nominee()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return selected.isEmpty()
                ? "Hội đồng thống nhất không đề nghị trường hợp nào."
                : "Hội đồng thống nhất đề nghị khen thưởng: " + selected + ".";
    }

    /** Báo cáo thành tích of one nominee. */
    public Paper report(Actor actor, ProposalCode code, NomineeId id, PrintFormat format) {
        DossierView dossier = dossiers.view(actor, code);
        NomineeView nominee = dossier.nominees().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown(id.toString()));
        boolean person = nominee.typed().kind() == NomineeKind.INDIVIDUAL;
        LetterData.Proposed line = Grounds.line(nominee);
        List<String> confirming = new ArrayList<>(List.of("XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG"));
        confirming.addAll(heads.head(dossier.unit(), null, false).office());
        ReportData report = new ReportData(
                heads.of(dossier.unit(), "", null),
                "Đề nghị tặng " + Grounds.awardForm(campaign(actor, dossier), dossier.awardForm()),
                line.name() + (line.position().isBlank() ? "" : ", " + line.position()),
                person ? "I. SƠ LƯỢC LÝ LỊCH" : "I. ĐẶC ĐIỂM, TÌNH HÌNH",
                facts(nominee, line),
                List.of(
                        new ReportData.Section("II. THÀNH TÍCH ĐẠT ĐƯỢC", List.of(orOpen(line.achievement()))),
                        new ReportData.Section("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", List.of(OPEN))),
                new SignatureBlock(confirming, ""),
                new SignatureBlock(
                        List.of(person ? "NGƯỜI BÁO CÁO" : "ĐẠI DIỆN TẬP THỂ"), person ? nominee.name() : ""));
        return new Paper(
                "Báo cáo thành tích " + nominee.name() + " " + code, format, prints.achievementReport(report, format));
    }

    private static List<ReportData.Fact> facts(NomineeView nominee, LetterData.Proposed line) {
        NomineeDraft typed = nominee.typed();
        boolean person = typed.kind() == NomineeKind.INDIVIDUAL;
        List<ReportData.Fact> facts = new ArrayList<>();
        facts.add(new ReportData.Fact(person ? "Họ và tên" : "Tên tập thể", nominee.name()));
        if (person) {
            facts.add(new ReportData.Fact("Ngày, tháng, năm sinh", day(typed.birthDate())));
            facts.add(new ReportData.Fact("Giới tính", typed.female() == null ? OPEN : typed.female() ? "Nữ" : "Nam"));
        }
        facts.add(new ReportData.Fact(person ? "Chức vụ, đơn vị công tác" : "Đơn vị", line.position()));
        facts.add(new ReportData.Fact(
                "Thời gian lập thành tích",
                "từ " + day(typed.achievementFrom()) + " đến " + day(typed.achievementTo())));
        if (typed.voters() != null) {
            facts.add(new ReportData.Fact("Số cử tri trong danh sách", count(typed.voters())));
            facts.add(
                    new ReportData.Fact("Số cử tri đã bỏ phiếu", typed.voted() == null ? OPEN : count(typed.voted())));
        }
        return facts;
    }

    private static String count(long number) {
        return String.format(Letterheads.VIETNAMESE, "%,d", number);
    }

    private static MinutesData.Vote vote(CouncilMinutes.Ballot ballot, Map<NomineeId, String> names, int present) {
        int base = present - ballot.recused();
        String share = base < 1
                ? ""
                : BigDecimal.valueOf(100L * ballot.inFavour())
                                .divide(BigDecimal.valueOf(base), 1, RoundingMode.DOWN)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',')
                        + "%";
        return new MinutesData.Vote(
                names.get(ballot.nominee()),
                ballot.inFavour(),
                ballot.against(),
                ballot.recused(),
                share,
                ballot.selected() ? "Đề nghị khen thưởng" : "Không đề nghị");
    }

    private static List<String> members(CouncilMinutes held, boolean present) {
        return held.attendance().stream()
                .filter(member -> member.present() == present)
                .map(DossierPrints::inWords)
                .toList();
    }

    private static String inWords(CouncilMinutes.Attendance member) {
        String named = member.name() + ", " + member.seat().text().vi();
        if (member.substituted()) {
            return named + " (ủy quyền bằng văn bản cho " + member.substitute().strip() + " dự thay)";
        }
        return member.wrote()
                ? named + " (ý kiến bằng văn bản: " + member.opinion().strip() + ")"
                : named;
    }

    private static List<NomineeView> proposed(DossierView dossier) {
        List<NomineeView> running = dossier.nominees().stream()
                .filter(nominee -> !nominee.state().out())
                .filter(nominee -> !nominee.held())
                .toList();
        boolean chosen = running.stream().anyMatch(nominee -> nominee.state() != NomineeState.CANDIDATE);
        return running.stream()
                .filter(nominee -> !chosen || nominee.state() != NomineeState.CANDIDATE)
                .toList();
    }

    private static List<LetterData.Proposed> lines(List<NomineeView> nominees, NomineeKind kind) {
        return nominees.stream()
                .filter(nominee -> nominee.typed().kind() == kind)
                .map(Grounds::line)
                .toList();
    }

    private Campaign campaign(Actor actor, DossierView dossier) {
        return campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
    }

    private static String day(LocalDate date) {
        return date == null
                ? OPEN
                : "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static String orOpen(String value) {
        return value == null || value.isBlank() ? OPEN : value;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
