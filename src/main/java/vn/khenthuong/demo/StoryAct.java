package vn.khenthuong.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Map;
import vn.khenthuong.shared.CampaignZone;

/**
 * One act of the story. Where the file says no more than when, what and who, it is one line: {@code 19/03 09:00 accept
 * chuyenvien.snv}.
 *
 * @param at day and hour where the people live
 * @param verb which scene is played
 * @param by login; null: whoever of the unit does this
 * @param who key of the nominee concerned
 * @param held the day that a document bears, null for the day of the act
 * @param arrived when a dossier came by iDesk
 * @param body number of a document, or the body concerned
 * @param reason name of a ground
 * @param text reason or answer
 * @param not whom the council does not select, and why
 * @param refuse who is refused, and why
 * @param send who is sent back, and why
 * @param points what is missing, by nominee
 * @param lines questions, by body asked
 */
record StoryAct(
        LocalDateTime at,
        String verb,
        String by,
        String who,
        LocalDate held,
        LocalDateTime arrived,
        String body,
        String reason,
        String text,
        Map<String, String> not,
        Map<String, String> refuse,
        Map<String, String> send,
        Map<String, String> points,
        Map<String, String> lines) {

    private static final int YEAR = 2026;
    private static final DateTimeFormatter HOUR = format("dd/MM HH:mm");
    private static final DateTimeFormatter DAY = format("dd/MM");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StoryAct of(String line) {
        String[] words = line.strip().split("\\s+");
        String by = words.length > 3 ? words[3] : null;
        return new StoryAct(
                hour(words[0] + " " + words[1]),
                words[2],
                by,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static StoryAct of(
            @JsonProperty(value = "at", required = true) String at,
            @JsonProperty(value = "act", required = true) String act,
            @JsonProperty("by") String by,
            @JsonProperty("who") String who,
            @JsonProperty("held") String held,
            @JsonProperty("arrived") String arrived,
            @JsonProperty("body") String body,
            @JsonProperty("reason") String reason,
            @JsonProperty("text") String text,
            @JsonProperty("not") Map<String, String> not,
            @JsonProperty("refuse") Map<String, String> refuse,
            @JsonProperty("send") Map<String, String> send,
            @JsonProperty("points") Map<String, String> points,
            @JsonProperty("lines") Map<String, String> lines) {
        return new StoryAct(
                hour(at),
                act,
                by,
                who,
                held == null ? null : LocalDate.parse(held, DAY),
                arrived == null ? null : hour(arrived),
                body,
                reason,
                text,
                not,
                refuse,
                send,
                points,
                lines);
    }

    Instant instant() {
        return at.atZone(CampaignZone.ZONE).toInstant();
    }

    /** The day that the act's document bears. */
    LocalDate day() {
        return held == null ? at.toLocalDate() : held;
    }

    /** When a meeting ended whose minutes are handed in now. */
    LocalTime closed() {
        return at.toLocalTime().minusMinutes(15);
    }

    /** When that meeting began: an hour before, but not before work begins in the morning or after noon. */
    LocalTime opened() {
        LocalTime hourBefore = closed().minusHours(1);
        LocalTime begins = closed().isBefore(LocalTime.NOON) ? LocalTime.of(7, 30) : LocalTime.of(13, 30);
        return hourBefore.isBefore(begins) ? begins : hourBefore;
    }

    private static LocalDateTime hour(String text) {
        return LocalDateTime.parse(text, HOUR);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.YEAR, YEAR)
                .toFormatter();
    }
}
