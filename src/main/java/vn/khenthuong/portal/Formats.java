package vn.khenthuong.portal;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.khenthuong.security.ReaderWords;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/** How pages write days, hours, numbers and sentences. Templates use it as {@code @formats}. */
@Component
class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(CampaignZone.ZONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(CampaignZone.ZONE);
    private static final Pattern MARKED = Pattern.compile("(.*\\S)\\s*[\\[(]([VSAIMX])[\\])]");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final ReaderWords reader;
    private final long largestFile;

    Formats(MessageSource messages, ReaderWords reader, Environment environment) {
        this.messages = messages;
        this.reader = reader;
        this.largestFile = environment.getProperty("khenthuong.document.max-bytes", Long.class, 52_428_800L);
    }

    /** Bytes of the largest PDF that is taken; pages say so before it is sent. */
    public long largestFile() {
        return largestFile;
    }

    /** {@code 26/03/2026}; empty for null. */
    public String date(LocalDate day) {
        return Typed.typed(day);
    }

    /** {@code 08:00 26/03/2026} in Vietnam; empty for null. */
    public String time(Instant instant) {
        return instant == null ? "" : HOUR.format(instant);
    }

    /** How long something takes, as people say it: {@code dưới 1 giờ}, {@code khoảng 5 giờ}, {@code khoảng 3 ngày}. */
    public String about(Duration duration) {
        long hours = Math.round(duration.toMinutes() / 60.0);
        if (hours < 1) {
            return messages.getMessage("duration.underHour", null, LocaleContextHolder.getLocale());
        }
        return hours < 36
                ? messages.getMessage("duration.hours", new Object[] {hours}, LocaleContextHolder.getLocale())
                : messages.getMessage(
                        "duration.days", new Object[] {Math.round(hours / 24.0)}, LocaleContextHolder.getLocale());
    }

    /** The day of an instant in Vietnam. */
    public String day(Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(CampaignZone.ZONE));
    }

    /** {@code 08:00:07}. */
    public String clock(Instant instant) {
        return instant == null ? "" : SECONDS.format(instant);
    }

    /** {@code 08:00}. */
    public String hour(Instant instant) {
        return instant == null ? "" : CLOCK.format(instant);
    }

    /** The last day on which one may act: an exclusive deadline of 31/3 00:00 is "hết ngày 30/3". */
    public String lastDay(Instant exclusive) {
        return exclusive == null ? "" : day(exclusive.minusMillis(1));
    }

    /** Whether an exclusive deadline falls on a midnight, so that only its last day need be named. */
    public boolean wholeDay(Instant exclusive) {
        return exclusive != null
                && exclusive.atZone(CampaignZone.ZONE).toLocalTime().toSecondOfDay() == 0;
    }

    /** {@code 1.250}, as people write it in Vietnam. */
    public String number(Number number) {
        return Typed.typed(number);
    }

    /** A size in bytes as {@code 1,3 MB}. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(VIETNAMESE);
        format.setMaximumFractionDigits(1);
        return bytes < 1024 * 1024
                ? format.format(Math.max(1, bytes / 1024)) + " KB"
                : format.format(bytes / 1048576.0) + " MB";
    }

    /** What an input shows: a day in our notation, a number in ours, anything else as it was typed. */
    public String typed(Object value) {
        return Typed.typed(value);
    }

    /** The sentence in the reader's language, with the offices called as the reader's organisation calls them. */
    public String text(Text text) {
        return text == null ? "" : words(text.in(LocaleContextHolder.getLocale()));
    }

    /** A text in the reader's language whose words are still to be put in. */
    public String words(String text) {
        return text.indexOf('[') < 0 ? text : reader.current().in(text, LocaleContextHolder.getLocale());
    }

    /** Where a rule stands, without the mark that tells how sure the source is. */
    public String place(String ref) {
        Matcher marked = MARKED.matcher(ref);
        return marked.matches() ? marked.group(1) : ref;
    }

    /** The letter of that mark; empty where there is none. What it means is told by {@code source.mark.<letter>}. */
    public String mark(String ref) {
        Matcher marked = MARKED.matcher(ref);
        return marked.matches() ? marked.group(2) : "";
    }

    /** The icon of a severity. */
    public String icon(Severity severity) {
        return switch (severity) {
            case BLOCK -> "bi-x-octagon";
            case HOLD -> "bi-pause-circle";
            case WARN -> "bi-exclamation-triangle";
            case INFO -> "bi-info-circle";
        };
    }
}
