package vn.khenthuong.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/**
 * A unit's report on the campaign's results, as it was sent.
 *
 * @param number number and symbol of the report
 * @param date its day
 * @param file the signed and sealed report, a PDF that nobody can change any more
 * @param sentBy login
 * @param receivedAt when it had arrived completely, to the millisecond; what units are compared by
 */
public record ResultReport(
        UUID id,
        String campaign,
        UnitCode unit,
        String number,
        LocalDate date,
        FileId file,
        String sentBy,
        Instant receivedAt) {}
