package vn.khenthuong.organization;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** What may be wrong with what an administrator enters about units. */
final class UnitInput {

    private UnitInput() {}

    static List<Finding> name(String name) {
        if (name != null && !name.isBlank() && name.strip().length() <= 200) {
            return List.of();
        }
        return List.of(Finding.invalid(
                "unit-name",
                subject("name", ""),
                name == null ? "" : name.length() + " ký tự",
                "1 đến 200 ký tự",
                "Tên đơn vị phải có từ 1 đến 200 ký tự.",
                "A unit's name has 1 to 200 characters."));
    }

    static Finding parent(UnitCode parent) {
        return Finding.invalid(
                "unit-parent",
                subject("parent", parent.value()),
                parent.value(),
                "cơ quan, đơn vị có thật",
                "Chỉ thêm được đơn vị thuộc, trực thuộc một cơ quan, đơn vị có thật, không phải tổ chức lâm thời.",
                "A unit can be added below an existing body only, not below a temporary one.");
    }

    static Finding taken(UnitCode code) {
        return Finding.invalid(
                "unit-code-free",
                subject("code", code.value()),
                code.value(),
                "mã chưa dùng",
                "Mã đơn vị này đã có.",
                "This unit code is taken.");
    }

    static Finding through(UnitCode body, UnitCode submitter) {
        return Finding.invalid(
                "proposes-through",
                subject("proposesThrough", body.value()),
                submitter.value(),
                "tổ chức lâm thời và một đơn vị có Hội đồng Thi đua - Khen thưởng",
                "Chỉ tổ chức lâm thời mới có đơn vị trình thay, và đơn vị đó phải tự trình được hồ sơ.",
                "Only a temporary body has a unit that proposes for it, and that unit must send dossiers itself.");
    }

    static Finding ofReference(Unit unit) {
        return Finding.invalid(
                "unit-of-reference",
                subject("unit", unit.code().value()),
                unit.name(),
                "đơn vị do quản trị thêm",
                "Đơn vị này thuộc danh mục của tổ chức nên không xóa được. Nếu đơn vị đổi tên, hãy đổi tên; nếu thôi hoạt động,"
                        + " hãy kết thúc vai trò của mọi người trong đơn vị.",
                "This unit belongs to the organisation's reference data and cannot be deleted. Rename it, or end the roles of"
                        + " its people.");
    }

    static Finding hasUnitsBelow(UnitCode code) {
        return Finding.invalid(
                "unit-has-units",
                subject("unit", code.value()),
                code.value(),
                "",
                "Còn đơn vị khác thuộc, trực thuộc đơn vị này. Hãy xóa các đơn vị đó trước.",
                "Other units lie below this one; delete them first.");
    }

    static Finding used(UnitCode code) {
        return Finding.invalid(
                "unit-used",
                subject("unit", code.value()),
                code.value(),
                "",
                "Đã có người giữ vai trò, thư, báo cáo hoặc công trình ghi theo đơn vị này nên không xóa được: những gì đã ghi"
                        + " phải còn tra cứu được. Hãy kết thúc vai trò của mọi người trong đơn vị.",
                "People, mails, reports or works are on record for this unit, so it cannot be deleted: what is on record must"
                        + " stay. End the roles of its people instead.");
    }

    private static Subject subject(String field, String label) {
        return new Subject(Subject.Kind.PROPOSAL, label, field, label);
    }
}
