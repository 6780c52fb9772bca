package vn.khenthuong.api;

import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Holds unit codes that programs send against the organisation's units; pages offer known ones only. */
@Component
class KnownUnits {

    private final Units units;

    KnownUnits(Units units) {
        this.units = units;
    }

    /** @throws RefusedException {@code unit-known} if it is missing or unknown */
    UnitCode require(Actor actor, UnitCode code, String field) {
        if (code == null) {
            throw refused("", field);
        }
        ifGiven(actor, code, field);
        return code;
    }

    /** As {@link #require}, where the code may be left out. */
    void ifGiven(Actor actor, UnitCode code, String field) {
        if (code != null && units.find(actor.organisation(), code).isEmpty()) {
            throw refused(code.value(), field);
        }
    }

    private static RefusedException refused(String found, String field) {
        return new RefusedException(Finding.invalid(
                "unit-known",
                new Subject(Subject.Kind.PROPOSAL, found, field, found),
                found,
                "mã đơn vị đã có",
                found.isEmpty() ? "Chưa nhập mã đơn vị." : "Không có đơn vị mang mã \"" + found + "\".",
                found.isEmpty() ? "The unit's code is missing." : "There is no unit '" + found + "'."));
    }
}
