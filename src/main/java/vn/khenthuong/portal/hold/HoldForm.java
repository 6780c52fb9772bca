package vn.khenthuong.portal.hold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.HoldInput;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * The inputs of a hold, read. A ground or kind that does not exist reads as none, which the register refuses; inputs of the
 * other kind, which the form hides, are left out.
 */
record HoldForm(
        NomineeKind kind,
        String name,
        LocalDate birthDate,
        String citizenNumber,
        UnitCode unit,
        HoldReason reason,
        String authority,
        String documentNumber,
        LocalDate documentDate,
        LocalDate from,
        LocalDate until) {

    static final Subject SUBJECT = new Subject(Subject.Kind.NOMINEE, "hold", "", "");

    /** @throws vn.khenthuong.shared.RefusedException with everything that cannot be read */
    static HoldForm read(Map<String, String> typed) {
        FormReader reader = new FormReader(SUBJECT);
        NomineeKind kind = named(NomineeKind.values(), typed.get("kind"));
        boolean individual = kind != NomineeKind.COLLECTIVE;
        HoldForm form = new HoldForm(
                kind,
                FormReader.text(typed.get("name")),
                individual ? reader.day("birthDate", "Ngày sinh", typed.get("birthDate")) : null,
                individual ? FormReader.digits(typed.get("citizenNumber")) : null,
                unit(typed.get("unit")),
                named(HoldReason.values(), typed.get("reason")),
                FormReader.text(typed.get("authority")),
                FormReader.text(typed.get("documentNumber")),
                reader.day("documentDate", "Ngày văn bản", typed.get("documentDate")),
                reader.day("from", "Từ ngày", typed.get("from")),
                reader.day("until", "Đến ngày", typed.get("until")));
        reader.refuseIfAny();
        return form;
    }

    HoldInput input(FileId file) {
        return new HoldInput(
                kind,
                name,
                birthDate,
                citizenNumber,
                unit,
                reason,
                authority,
                documentNumber,
                documentDate,
                file,
                from,
                until);
    }

    private static <E extends Enum<E>> E named(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static UnitCode unit(String typed) {
        String text = FormReader.text(typed);
        return text == null ? null : new UnitCode(text);
    }
}
