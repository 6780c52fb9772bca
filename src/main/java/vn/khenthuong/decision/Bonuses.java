package vn.khenthuong.decision;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/** What each awardee of an issued decision is paid; reckoned anew from the register and the law's table, stored nowhere. */
@Service
@Transactional(readOnly = true)
public class Bonuses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RoundAccess access;
    private final AwardRegister register;
    private final BonusRules rules;

    Bonuses(RoundAccess access, AwardRegister register, BonusRules rules) {
        this.access = access;
        this.register = register;
        this.rules = rules;
    }

    /**
     * For whoever may see the round.
     *
     * @throws RefusedException before the decision is issued, and if the law's table knows no base salary or coefficient for
     *     that day: no amount is guessed
     */
    public BonusTable of(Actor actor, RoundCode code) {
        Round round = access.open(actor, code).round();
        if (round.decisionDate() == null) {
            throw new RefusedException(Finding.invalid(
                    "bonus-not-issued",
                    Subject.round(code.value()),
                    "",
                    "",
                    "Chưa có quyết định: mức lương cơ sở tính theo ngày ban hành, nên bảng tiền thưởng lập được sau khi cấp số.",
                    "There is no decision yet: the base salary is that of its day, so the bonuses are known once it is"
                            + " numbered."));
        }
        List<BonusTable.Line> lines = new ArrayList<>();
        for (Award award : register.ofDecision(actor.organisation(), round.decisionNumber(), round.decisionDate())) {
            lines.add(new BonusTable.Line(
                    award.ordinal(),
                    award.name(),
                    award.kind(),
                    award.unit(),
                    rules.rule(award.awardForm(), award.kind(), award.decisionDate())
                            .orElseThrow(() -> unknown(code, award))));
        }
        return new BonusTable(code, round.decisionNumber(), round.decisionDate(), lines);
    }

    private static RefusedException unknown(RoundCode code, Award award) {
        String day = DAY.format(award.decisionDate());
        return new RefusedException(Finding.invalid(
                "bonus-unknown",
                Subject.round(code.value()),
                day,
                "",
                "Chưa có căn cứ về hệ số hoặc mức lương cơ sở cho quyết định ngày %s, nên không tính được tiền thưởng. Đề nghị"
                                .formatted(day)
                        + " quản trị bổ sung bảng bonus.dmn theo văn bản đang có hiệu lực.",
                "No coefficient or base salary is known for a decision of %s. Add the row of the law in force to bonus.dmn."
                        .formatted(day)));
    }
}
