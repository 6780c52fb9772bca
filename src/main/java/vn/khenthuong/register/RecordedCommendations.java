package vn.khenthuong.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.KeyedHash;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Commendations that a head of unit has granted alone (Giấy khen): recorded, so that one achievement is not rewarded twice
 * (plan III.1.b, first dash; stand A9).
 */
@Service
public class RecordedCommendations {

    /** The label under which proposals keep the keyed hash, so that both can be compared. */
    static final String CITIZEN_NUMBER = "citizen-number";

    private final AwardRegister register;
    private final Campaigns campaigns;
    private final Units units;
    private final KeyedHash keys;
    private final AuditTrail audit;
    private final Clock clock;

    RecordedCommendations(
            AwardRegister register, Campaigns campaigns, Units units, KeyedHash keys, AuditTrail audit, Clock clock) {
        this.register = register;
        this.campaigns = campaigns;
        this.units = units;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a commendation that was granted elsewhere.
     *
     * @return the entry's id
     * @throws NotPermittedException unless the actor is an officer of Home Affairs or of that unit
     * @throws RefusedException if something is missing or impossible, or the same entry stands there already
     */
    @Transactional
    public UUID record(Actor actor, CommendationInput input) {
        boolean known = input.unit() != null
                && units.find(actor.organisation(), input.unit()).isPresent();
        if (known && !new AwardPermissions(actor).mayRecord(input.unit())) {
            throw actor.units().contains(input.unit())
                    ? NotPermittedException.act(
                            "record commendation", input.unit().value())
                    : NotPermittedException.unknown(input.unit().value());
        }
        check(actor, input, known).refuseIfAny();
        String citizen = hash(input.citizenNumber());
        refuseTwice(actor, input, citizen);
        Award award = new Award(
                UUID.randomUUID(),
                input.campaign(),
                input.awardForm(),
                null,
                null,
                input.unit(),
                null,
                input.kind(),
                input.name().strip(),
                input.birthDate(),
                citizen,
                input.decisionNumber().strip(),
                input.decisionDate(),
                null);
        register.enter(actor, award);
        audit.record(
                actor,
                actor.units().contains(input.unit()) ? "" : input.unit().value(),
                "commendation.recorded",
                new AuditSubject("award", award.id().toString()),
                input.awardForm() + ", " + award.decisionNumber() + ", " + award.decisionDate(),
                Map.of("name", award.name()));
        return award.id();
    }

    private InputCheck check(Actor actor, CommendationInput input, boolean unitKnown) {
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        Campaign campaign = input.campaign() == null
                ? null
                : campaigns.byCode(actor.organisation(), input.campaign()).orElse(null);
        boolean formElsewhere = campaign != null
                && input.awardForm() != null
                && campaign.plan()
                        .awardForm(input.awardForm())
                        .filter(form -> form.route() == Route.UNIT)
                        .isPresent();
        boolean individual = input.kind() == NomineeKind.INDIVIDUAL;
        String digits = digits(input.citizenNumber());
        return new InputCheck(new Subject(Subject.Kind.NOMINEE, "new", "", ""))
                .that(unitKnown, "unit-known", "unit", text(input.unit()), "", "Chưa chọn đơn vị.", "Choose the unit.")
                .that(
                        campaign != null,
                        "campaign-known",
                        "campaign",
                        input.campaign() == null ? "" : input.campaign(),
                        "",
                        "Không có phong trào thi đua này.",
                        "There is no such campaign.")
                .that(
                        campaign == null || formElsewhere,
                        "award-form-elsewhere",
                        "awardForm",
                        input.awardForm() == null ? "" : input.awardForm(),
                        "",
                        "Chỉ ghi nhận Giấy khen do Thủ trưởng cơ quan, đơn vị tặng; hình thức khác phải qua đề nghị.",
                        "Only commendations that a head of unit grants alone are recorded; other forms are proposed.")
                .that(
                        input.kind() != null,
                        "input-required",
                        "kind",
                        "",
                        "",
                        "Chưa chọn cá nhân hay tập thể.",
                        "Choose individual or collective.")
                .required("name", "Họ và tên hoặc tên tập thể", input.name(), InputCheck.SHORT_TEXT)
                .that(
                        !individual
                                || input.birthDate() != null
                                        && !input.birthDate().isAfter(today),
                        "birth-date-possible",
                        "birthDate",
                        text(input.birthDate()),
                        "",
                        "Ngày sinh của cá nhân còn thiếu hoặc sau hôm nay.",
                        "The birth date of an individual is missing or lies in the future.")
                .that(
                        digits.isEmpty() || digits.matches("[0-9]{12}"),
                        "citizen-number-form",
                        "citizenNumber",
                        "",
                        "12 chữ số",
                        "Số định danh cá nhân phải có đúng 12 chữ số. Hãy kiểm tra lại, hoặc để trống.",
                        "A citizen number has exactly 12 digits; correct it or leave it empty.")
                .required("decisionNumber", "Số, ký hiệu quyết định", input.decisionNumber(), 60)
                .that(
                        input.decisionDate() != null && !input.decisionDate().isAfter(today),
                        "decision-date",
                        "decisionDate",
                        text(input.decisionDate()),
                        "",
                        "Ngày quyết định còn thiếu hoặc sau hôm nay.",
                        "The decision's date is missing or lies in the future.");
    }

    private void refuseTwice(Actor actor, CommendationInput input, String citizen) {
        boolean twice = register
                .candidates(actor.organisation(), input.campaign(), input.kind(), FoldedName.of(input.name()), citizen)
                .stream()
                .anyMatch(award -> !award.decidedHere()
                        && input.unit().equals(award.unit())
                        && award.decisionDate().equals(input.decisionDate())
                        && award.decisionNumber().equals(input.decisionNumber().strip()));
        new InputCheck(new Subject(Subject.Kind.NOMINEE, "new", "", ""))
                .that(
                        !twice,
                        "commendation-once",
                        "decisionNumber",
                        input.decisionNumber(),
                        "",
                        "Giấy khen này đã được ghi nhận.",
                        "This commendation is recorded already.")
                .refuseIfAny();
    }

    private String hash(String citizenNumber) {
        String digits = digits(citizenNumber);
        return digits.isEmpty() ? null : keys.hash(CITIZEN_NUMBER, digits);
    }

    private static String digits(String citizenNumber) {
        return citizenNumber == null ? "" : citizenNumber.replaceAll("\\s", "");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
