package vn.khenthuong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.TestUnits;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.StartRefusedException;

/** The story of 2021 as it is written, before it is played; and the year that the administrator chose. */
class PastStoryTest {

    private static final PastStory STORY = PastStory.read();

    private static final List<String> FILES =
            List.of("dienbien.yaml", "caobang-huyen.yaml", "caobang-soxaydung.yaml", "laichau-truongchinhtri.yaml");

    @Test
    void fourOrganisationsPlayInUnitsThatAreThere() {
        assertThat(STORY.places()).hasSize(4);
        for (int i = 0; i < FILES.size(); i++) {
            PastStory.Place place = STORY.places().get(i);
            Set<String> units = TestUnits.units(FILES.get(i)).stream()
                    .map(Unit::code)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            assertThat(place.code())
                    .isEqualTo(TestUnits.organisation(FILES.get(i)).code());
            assertThat(place.people()).extracting(PastStory.Person::unit).allMatch(units::contains);
            assertThat(place.dossiers()).extracting(PastStory.Dossier::unit).allMatch(units::contains);
        }
    }

    @Test
    void nobodyHasTheLoginOrTheNameOfSomebodyElse() {
        assertThat(Stream.concat(
                        people().map(PastStory.Person::login),
                        STORY.places().stream().map(PastStory.Place::administrator)))
                .doesNotHaveDuplicates();
        assertThat(people().map(PastStory.Person::name)).doesNotHaveDuplicates();
    }

    @Test
    void anOwnAwardSkipsTheOfficesAndAProposalTheGranting() {
        assertThat(RouteStep.done(Route.UNIT, RouteStep.ISSUE, false))
                .containsExactly(RouteStep.DRAFT, RouteStep.CALL, RouteStep.MEET, RouteStep.GRANT, RouteStep.ISSUE);
        assertThat(RouteStep.done(Route.PROVINCE, RouteStep.SEND, false))
                .containsExactly(
                        RouteStep.DRAFT,
                        RouteStep.CALL,
                        RouteStep.MEET,
                        RouteStep.SIGN,
                        RouteStep.NUMBER,
                        RouteStep.SEND);
        assertThat(RouteStep.done(Route.PROVINCE, RouteStep.ISSUE, false)).doesNotContain(RouteStep.GRANT);
    }

    @Test
    void theYearChoosesClockAndCampaigns() {
        MockEnvironment present = shown("2026");
        assertThat(present.getProperty("khenthuong.campaigns.codes")).isEqualTo("dak-lak-2026");
        assertThat(present.getProperty("khenthuong.clock.start")).isEqualTo("2026-02-02T08:00:00+07:00");
        assertThat(present.getProperty(DemoClock.PAST)).isEqualTo("false");
        MockEnvironment past = shown("2021");
        assertThat(past.getProperty("khenthuong.campaigns.codes")).isEqualTo("dien-bien-2021");
        assertThat(past.getProperty("khenthuong.clock.start")).isEqualTo("2021-05-25T07:30:00+07:00");
        assertThat(past.getProperty(DemoClock.CURTAIN)).isEqualTo("2021-06-14T08:00:00+07:00");
        assertThat(past.getProperty(DemoClock.PAST)).isEqualTo("true");
        assertThatThrownBy(() -> shown("1999"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("1999");
    }

    private static MockEnvironment shown(String year) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("khenthuong.demo.enabled", "true")
                .withProperty("khenthuong.clock.rehearsal", "true")
                .withProperty("khenthuong.clock.start", "2026-03-26T08:00:00+07:00")
                .withProperty("khenthuong.demo.beginning", "2026-02-02T08:00:00+07:00")
                .withProperty("khenthuong.demo.campaigns", "dak-lak-2026")
                .withProperty("khenthuong.demo.past.beginning", "2021-05-25T07:30:00+07:00")
                .withProperty("khenthuong.demo.past.start", "2021-06-14T08:00:00+07:00")
                .withProperty("khenthuong.demo.past.campaigns", "dien-bien-2021")
                .withProperty("khenthuong.demo.year", year);
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new DemoClock().initialize(context);
        return environment;
    }

    private static Stream<PastStory.Person> people() {
        return STORY.places().stream().flatMap(place -> place.people().stream());
    }
}
