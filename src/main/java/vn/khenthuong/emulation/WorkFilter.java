package vn.khenthuong.emulation;

import vn.khenthuong.shared.UnitCode;

/**
 * Which works are looked for.
 *
 * @param unit null for all that the reader may see
 * @param state null for all
 * @param late only those whose last day is over and that are not done
 */
public record WorkFilter(UnitCode unit, WorkState state, boolean late) {

    public static final WorkFilter ALL = new WorkFilter(null, null, false);
}
