package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The story as it is written, before it is played. */
class StoryTest {

    private static final Story STORY = StoryReader.read();

    @Test
    void everybodyOfTheAgreedListPlays() {
        List<String> wanted = new ArrayList<>(List.of(
                "canbo.eakao",
                "thuky.eakao",
                "lanhdao.eakao",
                "phochutich.eakao",
                "vanthu.eakao",
                "uyvien1.eakao",
                "uyvien2.eakao",
                "uyvien3.eakao",
                "uyvien4.eakao",
                "chuyenvien.snv",
                "chuyenvien2.snv",
                "truongphong.snv",
                "phogiamdoc.snv",
                "giamdoc.snv",
                "canbo.snv",
                "thuky.snv",
                "chuyenvien.vpubnd",
                "chutich.tinh",
                "phochutich.tinh",
                "vanthu.tinh",
                "thanhtra"));
        for (String unit : List.of("sotaichinh", "soyte", "bantochuc")) {
            Stream.of("canbo.", "thuky.", "lanhdao.", "vanthu.").forEach(role -> wanted.add(role + unit));
        }
        assertThat(people().map(Story.Person::login)).containsAll(wanted).doesNotHaveDuplicates();
    }

    @Test
    void nobodyHasTheNameOfSomebodyElse() {
        assertThat(Stream.concat(people().map(Story.Person::name), STORY.members().stream()))
                .doesNotHaveDuplicates();
    }

    /** Numbers of real people begin with the code of their province. */
    @Test
    void citizenNumbersCannotBeReal() {
        assertThat(STORY.dossiers().stream().flatMap(d -> d.nominees().stream()).map(Story.Entry::citizen))
                .allMatch(number -> number == null || number.matches("0{8}[0-9]{4}"));
    }

    /** Acts happen on working days and in working hours, councils only after the election of 15/3/2026. */
    @Test
    void theProvinceWorksInItsHours() {
        assertThat(acts().map(StoryAct::at))
                .allMatch(at -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(at.getDayOfWeek()))
                .allMatch(at -> !at.toLocalTime().isBefore(LocalTime.of(7, 30))
                        && at.toLocalTime().isBefore(LocalTime.of(17, 0)))
                .allMatch(at -> at.isAfter(LocalDateTime.of(2026, 2, 2, 8, 0))
                        && at.isBefore(LocalDateTime.of(2026, 3, 26, 8, 0)));
        Pattern before = Pattern.compile("create");
        assertThat(acts().filter(act -> act.at().isBefore(LocalDateTime.of(2026, 3, 16, 0, 0)))
                        .map(StoryAct::verb))
                .allMatch(verb -> before.matcher(verb).matches());
    }

    /** Minutes bear the hours of a meeting that was over when they were handed in. */
    @Test
    void councilsMeetInWorkingHours() {
        assertThat(acts().filter(act -> act.verb().equals("meet"))).isNotEmpty().allSatisfy(act -> {
            assertThat(act.opened()).isBetween(LocalTime.of(7, 30), LocalTime.of(16, 0));
            assertThat(act.opened().isBefore(LocalTime.NOON))
                    .isEqualTo(act.closed().isBefore(LocalTime.NOON));
            assertThat(act.closed()).isAfter(act.opened()).isBefore(act.at().toLocalTime());
        });
    }

    /** A register gives each number once, with one date. */
    @Test
    void noNumberOfALetterHasTwoDates() {
        assertThat(STORY.rounds().stream()
                        .flatMap(round -> round.acts().stream())
                        .filter(act -> act.body() != null)
                        .map(StoryAct::body))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** What happens to one dossier happens in the order in which the file tells it. */
    @Test
    void actsFollowOneAnother() {
        STORY.dossiers().forEach(dossier -> assertThat(dossier.acts().stream().map(StoryAct::at))
                .as(dossier.unit())
                .isSorted());
        STORY.rounds().forEach(round -> assertThat(round.acts().stream().map(StoryAct::at))
                .as(round.key())
                .isSorted());
    }

    private static Stream<Story.Person> people() {
        return STORY.units().stream().flatMap(cast -> cast.everybody().stream());
    }

    private static Stream<StoryAct> acts() {
        return Stream.concat(
                STORY.dossiers().stream().flatMap(dossier -> dossier.acts().stream()),
                STORY.rounds().stream().flatMap(round -> round.acts().stream()));
    }
}
