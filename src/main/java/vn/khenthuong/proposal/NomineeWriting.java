package vn.khenthuong.proposal;

import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Puts into a nominee what a person typed, or refuses it; who may was asked before. */
@Component
class NomineeWriting {

    private final Proposals proposals;
    private final DossierChecks checks;
    private final CitizenNumbers citizens;
    private final ReturnPoints points;
    private final Units units;
    private final RivalWrite rivals;

    NomineeWriting(
            Proposals proposals,
            DossierChecks checks,
            CitizenNumbers citizens,
            ReturnPoints points,
            Units units,
            RivalWrite rivals) {
        this.proposals = proposals;
        this.checks = checks;
        this.citizens = citizens;
        this.points = points;
        this.units = units;
        this.rivals = rivals;
    }

    /** @throws RefusedException if an input is impossible, the body is not the unit's, or it would be another nominee */
    void write(Proposal proposal, Nominee nominee, NomineeDraft draft) {
        NomineeInput.check(draft, nominee.id()).refuseIfAny();
        Unit body = known(proposal, nominee, draft, draft.body(), "body");
        if (!units.proposesFor(proposal.organisation(), proposal.unit(), body)) {
            throw refused(
                    "body-not-of-unit",
                    nominee,
                    draft,
                    "body",
                    body.name(),
                    "Đơn vị không phải là nơi trình của \"" + body.name() + "\". Hãy chọn trong danh sách.",
                    "The unit does not propose for this body.");
        }
        if (nominee.replacedBy(draft, () -> nameAsked(proposal, nominee))) {
            throw refused(
                    "nominee-replaced",
                    nominee,
                    draft,
                    "name",
                    "",
                    "Hồ sơ đã gửi chỉ được đính chính, không được thay bằng cá nhân, tập thể khác hoặc chuyển sang cơ quan, tổ"
                            + " chức khác. Hãy khôi phục tên và thông tin như đã gửi; nếu không đề nghị nữa thì rút trường hợp này.",
                    "What was sent may be corrected, not replaced by another nominee or moved to another body. Restore it, or"
                            + " withdraw the nominee.");
        }
        if (draft.managingUnit() == null && body.kind().temporary()) {
            throw refused(
                    "managing-unit-required",
                    nominee,
                    draft,
                    "managingUnit",
                    body.name(),
                    "\"" + body.name()
                            + "\" gồm người của nhiều cơ quan. Hãy chọn cơ quan, đơn vị quản lý trường hợp này; nếu không"
                            + " phải đơn vị đang trình thì đính kèm văn bản xác nhận của nơi công tác.",
                    "People of many offices sit in this body: choose who manages the nominee.");
        }
        UnitCode managing = draft.managingUnit() == null ? proposal.unit() : draft.managingUnit();
        known(proposal, nominee, draft, managing, "managingUnit");
        Campaign campaign = checks.campaign(proposal);
        nominee.write(
                draft,
                nominee.counted()
                        ? campaign.lineFor(checks.lineBody(proposal, draft.body()))
                                .map(line -> line.key())
                                .orElse(null)
                        : null,
                draft.awardForm() == null ? proposal.awardForm() : draft.awardForm(),
                managing);
        citizens.write(nominee, draft.citizenNumber());
    }

    /** The rules on the dossier as it is now, and the database's key on live people, which has the last word. */
    void store(Proposal proposal, Nominee nominee) {
        rivals.run(
                proposals::flush,
                twice -> new RefusedException(
                        Finding.invalid(
                                "live-elsewhere",
                                Subject.nominee(nominee.id().toString(), nominee.name(), "citizenNumber"),
                                "",
                                "",
                                "Số định danh cá nhân này đã có trong một hồ sơ khác đã gửi. Hãy kiểm tra lại số, hoặc thống nhất với đơn vị"
                                        + " đó.",
                                "This citizen number stands in another dossier that was sent. Check it, or agree with that unit.")));
        RefusedException.ifBlocked(checks.findings(proposal, Stage.DRAFT));
    }

    private boolean nameAsked(Proposal proposal, Nominee nominee) {
        return points.of(proposal).stream()
                .filter(ReturnPoint::open)
                .anyMatch(point -> nominee.id().equals(point.nominee()) && ReturnItems.NAME.equals(point.item()));
    }

    private Unit known(Proposal proposal, Nominee nominee, NomineeDraft draft, UnitCode code, String field) {
        return units.find(proposal.organisation(), code)
                .orElseThrow(() -> refused(
                        "unit-unknown",
                        nominee,
                        draft,
                        field,
                        code.value(),
                        "Không có đơn vị mang mã này. Hãy chọn trong danh sách.",
                        "There is no unit with this code."));
    }

    private static RefusedException refused(
            String rule, Nominee nominee, NomineeDraft draft, String field, String found, String vi, String en) {
        return new RefusedException(Finding.invalid(
                rule, Subject.nominee(nominee.id().toString(), draft.name(), field), found, "", vi, en));
    }
}
