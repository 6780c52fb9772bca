package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.HoldView.Concerned;
import vn.khenthuong.proposal.HoldView.Effect;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHold.Likeness;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** Puts in words whom a hold concerns and what it does to each. */
@Component
class HoldAnswers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Clause READING = new Clause("Sổ tạm dừng xét khen thưởng", "");

    private final AwardRegister awards;
    private final Units units;

    HoldAnswers(AwardRegister awards, Units units) {
        this.awards = awards;
        this.units = units;
    }

    List<Concerned> concerned(
            OrganisationCode organisation, SubjectHold hold, HoldEffects.Reach reach, LocalDate today) {
        boolean inForce = hold.inForce(today);
        List<Concerned> all = new ArrayList<>();
        reach.nominees().forEach((nominee, likeness) -> {
            Boolean verdict =
                    reach.said().between(nominee.id().value(), hold.id()).orElse(null);
            Proposal proposal = nominee.proposal();
            all.add(new Concerned(
                    nominee.id(),
                    nominee.name(),
                    nominee.birthDate(),
                    proposal.code(),
                    units.find(organisation, proposal.unit()).map(Unit::name).orElse(""),
                    nominee.state(),
                    likeness,
                    verdict,
                    effect(nominee.state(), likeness, verdict, inForce),
                    nominee.state() == NomineeState.AWARDED ? decision(organisation, nominee) : ""));
        });
        return all;
    }

    /** The decision that granted the award, as it is cited; empty if the register has none. */
    String decision(OrganisationCode organisation, Nominee nominee) {
        return awards.ofDossier(organisation, nominee.proposal().code()).stream()
                .filter(award -> nominee.id().equals(award.nominee()))
                .findFirst()
                .map(award -> award.decisionNumber() + ", " + DAY.format(award.decisionDate()))
                .orElse("");
    }

    private static Effect effect(NomineeState state, Likeness likeness, Boolean verdict, boolean inForce) {
        if (likeness == Likeness.NONE) {
            return Effect.ANOTHER;
        }
        if (state.awarded()) {
            return Effect.AFTER_AWARD;
        }
        if (state.out()) {
            return Effect.OUT;
        }
        if (likeness == Likeness.POSSIBLE && verdict == null) {
            return Effect.TO_JUDGE;
        }
        return inForce ? Effect.HELD : Effect.NOT_IN_FORCE;
    }

    /** What whoever entered a hold must know: awards that came first, likenesses to look at, that it can only warn. */
    List<Finding> afterEntry(HoldView view) {
        List<Finding> findings = new ArrayList<>();
        SubjectHold hold = view.hold();
        if (hold.kind() == NomineeKind.INDIVIDUAL && hold.birthDate() == null && hold.citizenHash() == null) {
            findings.add(new Finding(
                    "hold-name-only",
                    Severity.WARN,
                    Subject.nominee("hold", hold.name(), "birthDate"),
                    "",
                    "",
                    READING,
                    new Text(
                            "Chưa có ngày sinh hoặc số định danh cá nhân nên chỉ cảnh báo người trùng họ tên, không tạm dừng ai cho"
                                    + " đến khi có người xác nhận.",
                            "Without birth date or citizen number the hold only warns of the name; it holds nobody until"
                                    + " somebody says who is the same.")));
        }
        for (Concerned one : view.concerned()) {
            if (one.effect() == Effect.AFTER_AWARD) {
                findings.add(afterAward(Severity.INFO, one.nominee().toString(), one.name(), one.decision()));
            } else if (one.effect() == Effect.TO_JUDGE) {
                findings.add(new Finding(
                        "hold-to-judge",
                        Severity.WARN,
                        Subject.nominee(one.nominee().toString(), one.name()),
                        one.dossier().value(),
                        "",
                        READING,
                        new Text(
                                "Hồ sơ " + one.dossier()
                                        + " có người trùng họ tên. Hãy xác nhận cùng người hay khác người.",
                                "Dossier " + one.dossier()
                                        + " has somebody of this name; say whether it is the same.")));
            }
        }
        return findings;
    }

    /** An award that was decided first; the hold does not touch it. */
    static Finding afterAward(Severity severity, String nominee, String name, String decision) {
        return new Finding(
                "hold-after-award",
                severity,
                Subject.nominee(nominee, name),
                decision,
                "",
                READING,
                new Text(
                        "Đã được khen thưởng theo Quyết định " + decision
                                + " trước khi có tạm dừng. Tạm dừng không làm thay đổi"
                                + " quyết định đã ban hành; nếu cần thu hồi, hủy bỏ thì phải có quyết định khác.",
                        "Awarded by decision " + decision
                                + " before the hold. A hold does not change a decision that was"
                                + " issued; to take it back needs a decision of its own."));
    }
}
