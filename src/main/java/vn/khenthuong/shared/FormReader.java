package vn.khenthuong.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people typed the Vietnamese way: days as {@code 05/03/1980}, whole numbers as {@code 1.250}. What cannot be
 * read becomes a finding at its input; everything wrong is found, never the first only.
 */
public final class FormReader {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[:hg](\\d{2})?(?::(\\d{2}))?)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[. \\u00a0]\\d{3}){1,3}");

    private final Subject subject;
    private final List<Finding> findings = new ArrayList<>();

    /** @param subject what the inputs belong to; its field is replaced by each input's own */
    public FormReader(Subject subject) {
        this.subject = subject;
    }

    /** The text without blanks around it; null if there is none. */
    public static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** A number of digits such as a citizen number, without the blanks and dots that people write into it; null if none. */
    public static String digits(String typed) {
        String text = text(typed);
        return text == null ? null : text.replaceAll("[ .\\u00a0]", "");
    }

    /** A day, null if nothing was typed. */
    public LocalDate day(String field, String label, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            wrong(
                    field,
                    text,
                    "ngày/tháng/năm",
                    label + ": \"" + text + "\" không phải là một ngày. Hãy nhập ngày/tháng/năm, ví dụ 05/03/1980.",
                    "\"" + text + "\" is not a day. Enter day/month/year, for example 05/03/1980.");
        }
        return day.orElse(null);
    }

    /** A whole number of 0 or more, null if nothing was typed. */
    public Long whole(String field, String label, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return Long.valueOf(text.replaceAll("\\D", ""));
        }
        boolean fraction = text.matches("[\\d. ]*\\d,\\d+");
        wrong(
                field,
                text,
                "số nguyên",
                label + ": \"" + text + "\""
                        + (fraction
                                ? " có phần thập phân, ở đây cần số nguyên. Hãy nhập ví dụ 1.250."
                                : " không phải là số nguyên. Hãy nhập ví dụ 1250 hoặc 1.250."),
                "\"" + text + "\" is not a whole number. Enter for example 1250 or 1.250.");
        return null;
    }

    /** A moment in Vietnam from a day and an hour; null unless both can be read. */
    public Instant moment(String dayField, String day, String hourField, String hour) {
        LocalDate date = day(dayField, "Ngày", day);
        String text = text(hour);
        LocalTime time = text == null ? null : hour(text).orElse(null);
        if (text != null && time == null) {
            wrong(
                    hourField,
                    text,
                    "giờ:phút",
                    "Giờ: \"" + text + "\" không phải là một giờ trong ngày. Hãy nhập ví dụ 08:30.",
                    "\"" + text + "\" is not an hour of the day. Enter for example 08:30.");
        }
        return date == null || time == null
                ? null
                : date.atTime(time).atZone(CampaignZone.ZONE).toInstant();
    }

    /** A moment in Vietnam typed as hour and day, {@code 08:30 15/03/2026}; null if nothing was typed or it cannot be read. */
    public Instant moment(String field, String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\s+", 2);
        Optional<LocalTime> hour = hour(parts[0]);
        Optional<LocalDate> day = parts.length == 2 ? day(parts[1]) : Optional.empty();
        if (hour.isEmpty() || day.isEmpty()) {
            wrong(
                    field,
                    text,
                    "giờ:phút ngày/tháng/năm",
                    "\"" + text + "\" không phải là giờ và ngày. Hãy nhập ví dụ 08:30 15/03/2026.",
                    "\"" + text + "\" is not an hour and a day. Enter for example 08:30 15/03/2026.");
            return null;
        }
        return day.get().atTime(hour.get()).atZone(CampaignZone.ZONE).toInstant();
    }

    /** What could not be read so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** @throws RefusedException with everything that could not be read */
    public void refuseIfAny() {
        RefusedException.ifBlocked(findings);
    }

    private void wrong(String field, String found, String wanted, String vi, String en) {
        findings.add(Finding.invalid(
                "input-readable",
                new Subject(subject.kind(), subject.id(), field, subject.label()),
                found,
                wanted,
                vi,
                en));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return date(day.group(3), day.group(2), day.group(1));
        }
        Matcher iso = ISO_DAY.matcher(text);
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> hour(String text) {
        Matcher hour = HOUR.matcher(text.replace(" ", ""));
        if (!hour.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(hour.group(1)),
                    hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2)),
                    hour.group(3) == null ? 0 : Integer.parseInt(hour.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
