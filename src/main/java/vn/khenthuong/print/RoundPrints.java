package vn.khenthuong.print;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.BonusTable;
import vn.khenthuong.decision.Bonuses;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.document.Amount;
import vn.khenthuong.document.BonusData;
import vn.khenthuong.document.DecisionData;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.Prints;
import vn.khenthuong.document.SignatureBlock;
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
    private final Bonuses bonuses;
    private final Prints prints;

    RoundPrints(Rounds rounds, Campaigns campaigns, Units units, Letterheads heads, Bonuses bonuses, Prints prints) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.units = units;
        this.heads = heads;
        this.bonuses = bonuses;
        this.prints = prints;
    }

    /** The submission of Home Affairs to the Chairman. */
    public Paper letter(Actor actor, RoundCode code, PrintFormat format) {
        RoundView round = rounds.view(actor, code);
        Campaign campaign = campaign(actor, round);
        Unit office = heads.appraiser(actor.organisation());
        List<RoundView.Line> lines = round.standing();
        LetterData letter = new LetterData(
                heads.of(office, round.submissionNumber(), round.submissionDate()),
                "Về việc tặng " + Grounds.awardForm(campaign) + " trong "
                        + campaign.plan().title().vi(),
                heads.words(actor.organisation(), "[decider-in-full]"),
                List.of(heads.law(), Grounds.plan(campaign)),
                List.of(office.name()
                        + heads.words(
                                actor.organisation(),
                                " đã thẩm định hồ sơ của các đơn vị, kính trình [decider] xem xét, tặng ")
                        + Grounds.awardForm(campaign) + " cho các tập thể, cá nhân sau:"),
                lines(lines, NomineeKind.COLLECTIVE),
                lines(lines, NomineeKind.INDIVIDUAL),
                List.of(office.name() + heads.words(actor.organisation(), " kính trình [decider] xem xét, quyết định")),
                List.of("Như trên", "Lưu: VT"),
                heads.head(office, round.signedBy(), false));
        return new Paper(
                heads.words(actor.organisation(), "Tờ trình [the-decider] ") + code,
                format,
                prints.submissionLetter(letter, format));
    }

    /** The draft of the decision: lines agreed, or all that stand while the Chairman has not decided. */
    public Paper decision(Actor actor, RoundCode code, PrintFormat format) {
        RoundView round = rounds.view(actor, code);
        return decision(actor, round, new Numbering(round.decisionNumber(), round.decisionDate()), format);
    }

    /** As it reads with a number and a date that are not recorded yet. */
    Paper decision(Actor actor, RoundCode code, Numbering numbering, PrintFormat format) {
        return decision(actor, rounds.view(actor, code), numbering, format);
    }

    private Paper decision(Actor actor, RoundView round, Numbering numbering, PrintFormat format) {
        Campaign campaign = campaign(actor, round);
        boolean decided = round.decidedBy() != null;
        List<RoundView.Line> lines = round.standing().stream()
                .filter(line -> !decided || line.outcome() == LineOutcome.AGREE)
                .toList();
        List<LetterData.Proposed> collectives = lines(lines, NomineeKind.COLLECTIVE);
        List<LetterData.Proposed> individuals = lines(lines, NomineeKind.INDIVIDUAL);
        String form = Grounds.awardForm(campaign);
        DecisionData decision = new DecisionData(
                heads.ofDecision(actor.organisation(), numbering.number(), numbering.date()),
                "Về việc tặng " + form,
                heads.authority(actor.organisation()),
                grounds(actor, campaign, round),
                List.of(
                        "Tặng %s cho %02d tập thể, %02d cá nhân đã có thành tích trong %s (có danh sách kèm theo)."
                                .formatted(
                                        form,
                                        collectives.size(),
                                        individuals.size(),
                                        campaign.plan().title().vi()),
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        heads.carriedOutBy(actor.organisation(), "các tập thể, cá nhân")),
                heads.recipientsOfDecision(actor.organisation()),
                heads.decider(actor.organisation(), round.decidedBy(), round.decidedOnBehalf()),
                "Tập thể, cá nhân được tặng " + form,
                collectives,
                individuals);
        return new Paper("Dự thảo quyết định " + round.code(), format, prints.decision(decision, format));
    }

    /**
     * The bonuses of an issued decision.
     *
     * @throws vn.khenthuong.shared.RefusedException before it is issued, and while the law's figures for its day are unknown
     */
    public Paper bonuses(Actor actor, RoundCode code, PrintFormat format) {
        BonusTable table = bonuses.of(actor, code);
        RoundView round = rounds.view(actor, code);
        Campaign campaign = campaign(actor, round);
        Unit office = heads.appraiser(actor.organisation());
        BonusData data = new BonusData(
                heads.of(office, "", null),
                "Khen thưởng trong " + campaign.plan().title().vi(),
                "(Kèm theo Quyết định số " + table.decisionNumber() + " " + Grounds.day(table.decisionDate()) + ")",
                bonusGrounds(table),
                table.lines().stream().map(line -> row(actor, line)).toList(),
                new Amount(table.total()),
                new SignatureBlock(List.of("NGƯỜI LẬP BẢNG"), ""),
                heads.head(office, null, false));
        return new Paper("Bảng tiền thưởng " + code, format, prints.bonuses(data, format));
    }

    private BonusData.Row row(Actor actor, BonusTable.Line line) {
        return new BonusData.Row(
                line.ordinal(),
                line.name(),
                units.get(actor.organisation(), line.unit()).name(),
                line.rule().coefficient().stripTrailingZeros().toPlainString().replace('.', ','),
                new Amount(line.rule().baseSalary()),
                new Amount(line.rule().amount()));
    }

    private static List<String> bonusGrounds(BonusTable table) {
        return table.lines().stream()
                .map(BonusTable.Line::rule)
                .map(rule -> (rule.verified() ? "Căn cứ: " : "Cấu hình của hệ thống, chưa xác minh là luật: ")
                        + rule.source()
                        + ". Tiền thưởng bằng hệ số nhân lương cơ sở, làm tròn lên hàng chục nghìn đồng.")
                .distinct()
                .toList();
    }

    private List<String> grounds(Actor actor, Campaign campaign, RoundView round) {
        List<String> grounds = new ArrayList<>(List.of(heads.law(), Grounds.plan(campaign)));
        if (round.submissionNumber() != null) {
            grounds.add(heads.words(actor.organisation(), "Theo đề nghị của [director] tại Tờ trình số ")
                    + round.submissionNumber() + " " + Grounds.day(round.submissionDate()));
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
