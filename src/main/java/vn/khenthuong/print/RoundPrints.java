package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.DecisionData;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RoundCode;

/** The documents of a round, made from its list, for whoever may see the round. */
@Component
public class RoundPrints {

    private final Rounds rounds;
    private final Campaigns campaigns;
    private final Units units;
    private final Letterheads heads;
    private final Prints prints;

    RoundPrints(Rounds rounds, Campaigns campaigns, Units units, Letterheads heads, Prints prints) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.units = units;
        this.heads = heads;
        this.prints = prints;
    }

    /** The submission of Home Affairs to the Chairman. */
    public Paper letter(Actor actor, RoundCode code, PrintFormat format) {
        RoundView round = rounds.view(actor, code);
        Campaign campaign = campaign(actor, round);
        Unit office = units.get(actor.organisation(), campaign.plan().deadline().recipient());
        List<RoundView.Line> lines = round.standing();
        LetterData letter = new LetterData(
                heads.of(office, round.submissionNumber(), round.submissionDate()),
                "Về việc tặng " + Grounds.awardForm(campaign) + " trong "
                        + campaign.plan().title().vi(),
                "Chủ tịch Ủy ban nhân dân " + heads.province(actor.organisation()),
                List.of(Grounds.LAW, Grounds.plan(campaign)),
                List.of(office.name() + " đã thẩm định hồ sơ của các đơn vị, kính trình Chủ tịch Ủy ban nhân dân tỉnh"
                        + " xem xét, tặng " + Grounds.awardForm(campaign) + " cho các tập thể, cá nhân sau:"),
                lines(lines, NomineeKind.COLLECTIVE),
                lines(lines, NomineeKind.INDIVIDUAL),
                List.of(office.name() + " kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định"),
                List.of("Như trên", "Lưu: VT"),
                heads.head(office, round.signedBy(), false));
        return new Paper("Tờ trình Chủ tịch " + code, format, prints.submissionLetter(letter, format));
    }

    /** The draft of the decision: lines agreed, or all that stand while the Chairman has not decided. */
    public Paper decision(Actor actor, RoundCode code, PrintFormat format) {
        RoundView round = rounds.view(actor, code);
        Campaign campaign = campaign(actor, round);
        boolean decided = round.decidedBy() != null;
        List<RoundView.Line> lines = round.standing().stream()
                .filter(line -> !decided || line.outcome() == LineOutcome.AGREE)
                .toList();
        List<LetterData.Proposed> collectives = lines(lines, NomineeKind.COLLECTIVE);
        List<LetterData.Proposed> individuals = lines(lines, NomineeKind.INDIVIDUAL);
        String form = Grounds.awardForm(campaign);
        String province = heads.province(actor.organisation());
        DecisionData decision = new DecisionData(
                heads.ofProvince(actor.organisation(), round.decisionNumber(), round.decisionDate()),
                "Về việc tặng " + form,
                ("Chủ tịch Ủy ban nhân dân " + province).toUpperCase(Letterheads.VIETNAMESE),
                grounds(campaign, round),
                List.of(
                        "Tặng %s cho %02d tập thể, %02d cá nhân đã có thành tích trong %s (có danh sách kèm theo)."
                                .formatted(
                                        form,
                                        collectives.size(),
                                        individuals.size(),
                                        campaign.plan().title().vi()),
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên"
                                + " quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định"
                                + " này"),
                List.of("Như Điều 3", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Lưu: VT"),
                heads.chairman(round.decidedBy(), round.decidedOnBehalf()),
                "Tập thể, cá nhân được tặng " + form,
                collectives,
                individuals);
        return new Paper("Dự thảo quyết định " + code, format, prints.decision(decision, format));
    }

    private static List<String> grounds(Campaign campaign, RoundView round) {
        List<String> grounds = new ArrayList<>(List.of(Grounds.LAW, Grounds.plan(campaign)));
        if (round.submissionNumber() != null) {
            grounds.add("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số " + round.submissionNumber() + " "
                    + Grounds.day(round.submissionDate()));
        }
        return grounds;
    }

    private static List<LetterData.Proposed> lines(List<RoundView.Line> lines, NomineeKind kind) {
        return lines.stream()
                .filter(line -> line.nominee().nominee().typed().kind() == kind)
                .map(line -> Grounds.line(line.nominee().nominee()))
                .toList();
    }

    private Campaign campaign(Actor actor, RoundView round) {
        return campaigns
                .byCode(actor.organisation(), round.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(round.campaign()));
    }
}
