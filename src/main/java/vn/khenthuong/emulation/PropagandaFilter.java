package vn.khenthuong.emulation;

import java.time.LocalDate;
import vn.khenthuong.shared.UnitCode;

/**
 * Which entries are looked for; null looks for all.
 *
 * @param from first day
 * @param until last day, included
 */
public record PropagandaFilter(UnitCode unit, Medium medium, LocalDate from, LocalDate until) {

    public static final PropagandaFilter ALL = new PropagandaFilter(null, null, null, null);
}
