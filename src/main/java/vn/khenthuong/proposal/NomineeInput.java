package vn.khenthuong.proposal;

import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Subject;

/** What may be wrong with a nominee's typed texts. */
final class NomineeInput {

    private NomineeInput() {}

    static InputCheck check(NomineeDraft draft, NomineeId id) {
        Subject subject = Subject.nominee(id.toString(), draft.name() == null ? "" : draft.name());
        return new InputCheck(subject)
                .that(
                        draft.kind() != null,
                        "input-required",
                        "kind",
                        "",
                        "",
                        "Chưa chọn cá nhân hay tập thể.",
                        "Choose individual or collective.")
                .that(
                        draft.body() != null,
                        "input-required",
                        "body",
                        "",
                        "",
                        "Chưa chọn cơ quan, tổ chức của trường hợp này.",
                        "Choose the body that the nominee is proposed for.")
                .required("name", "Họ và tên hoặc tên tập thể", draft.name(), InputCheck.SHORT_TEXT)
                .optional("certificateName", "Tên in trên bằng", draft.certificateName(), InputCheck.SHORT_TEXT)
                .optional("jobTitle", "Chức vụ", draft.jobTitle(), InputCheck.SHORT_TEXT)
                .optional("workplace", "Đơn vị công tác", draft.workplace(), InputCheck.SHORT_TEXT)
                .optional("achievement", "Thành tích", draft.achievement(), InputCheck.LONG_TEXT)
                .optional("subjectType", "Đối tượng", draft.subjectType(), 60)
                .optional("awardForm", "Hình thức khen thưởng", draft.awardForm(), 40)
                .optional("attested", "Tiêu chuẩn", String.join(",", draft.attested()), 1000)
                .that(
                        CitizenNumbers.wellFormed(draft.citizenNumber()),
                        "citizen-number-form",
                        "citizenNumber",
                        "",
                        "12 chữ số",
                        "Số định danh cá nhân phải có đúng 12 chữ số. Hãy kiểm tra lại, hoặc để trống.",
                        "A citizen number has exactly 12 digits; correct it or leave it empty.");
    }
}
