package vn.khenthuong.support;

import java.time.LocalDate;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.HoldInput;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.UnitCode;

/** A hold of the register that nothing is wrong with; a test changes the one thing that it is about. */
public final class NewHold {

    public static final String DOCUMENT = "12/TTr-P2";

    private NomineeKind kind = NomineeKind.INDIVIDUAL;
    private String name;
    private LocalDate born;
    private String citizen;
    private UnitCode unit;
    private HoldReason reason = HoldReason.INVESTIGATION;
    private String authority = "Thanh tra tỉnh";
    private LocalDate from = LocalDate.of(2026, 3, 1);
    private LocalDate until;

    private NewHold(String name) {
        this.name = name;
    }

    public static NewHold on(String name) {
        return new NewHold(name);
    }

    public static NewHold onCollective(String name, UnitCode unit) {
        return new NewHold(name).kind(NomineeKind.COLLECTIVE).unit(unit);
    }

    public NewHold kind(NomineeKind changed) {
        kind = changed;
        return this;
    }

    public NewHold name(String changed) {
        name = changed;
        return this;
    }

    public NewHold born(LocalDate changed) {
        born = changed;
        return this;
    }

    public NewHold citizen(String changed) {
        citizen = changed;
        return this;
    }

    public NewHold unit(UnitCode changed) {
        unit = changed;
        return this;
    }

    public NewHold reason(HoldReason changed) {
        reason = changed;
        return this;
    }

    public NewHold authority(String changed) {
        authority = changed;
        return this;
    }

    public NewHold days(LocalDate first, LocalDate last) {
        from = first;
        until = last;
        return this;
    }

    public HoldInput input() {
        return new HoldInput(
                kind,
                name,
                born,
                citizen,
                unit,
                reason,
                authority,
                DOCUMENT,
                LocalDate.of(2026, 2, 20),
                null,
                from,
                until);
    }
}
