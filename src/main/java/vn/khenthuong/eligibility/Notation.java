package vn.khenthuong.eligibility;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.khenthuong.shared.CampaignZone;

/** Values as civil servants write them: 31/03/2026, 1.250, 97,99 %. */
final class Notation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    private Notation() {}

    /** Empty for null. */
    static String date(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(CampaignZone.ZONE));
    }

    /** An exclusive limit, with the last day that still counts where the limit is a midnight: plans say "trước ngày". */
    static String before(Instant limit) {
        ZonedDateTime local = limit.atZone(CampaignZone.ZONE);
        String exact = "< " + MOMENT.format(local);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? exact + " (hết ngày " + date(local.toLocalDate().minusDays(1)) + ")"
                : exact;
    }

    /** Empty for null. */
    static String number(Long value) {
        return value == null ? "" : grouped("#,##0").format(value);
    }

    /** A threshold without needless zeros: {@code 98 %}, {@code 99,9 %}. */
    static String percent(BigDecimal percent) {
        return grouped("#,##0.##########").format(percent) + " %";
    }

    /**
     * Two decimals, cut off and never rounded up, so that a rate below a threshold never looks as if it met it.
     *
     * @param part 0 or more
     * @param whole at least 1
     */
    static String share(long part, long whole) {
        BigInteger hundredths = BigInteger.valueOf(part).multiply(TEN_THOUSAND).divide(BigInteger.valueOf(whole));
        return grouped("#,##0.00").format(new BigDecimal(hundredths, 2)) + " %";
    }

    private static DecimalFormat grouped(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.DOWN);
        return format;
    }
}
