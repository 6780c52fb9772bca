package vn.khenthuong.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.TestPeople;

/** A true second process plays a campaign to its decision and is thrown away, whatever the organisation. */
@IntegrationTest
@Tag("full")
class RehearsalProcessIT {

    private static final Duration LONG = Duration.ofMinutes(6);

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private JdbcClient jdbc;

    @Value("${khenthuong.data-dir}")
    private Path data;

    private Actor administrator;

    @AfterEach
    void end() {
        if (rehearsals.view(administrator).isPresent()) {
            rehearsals.end(administrator);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "daklak, sonoivu, dak-lak-2026, 2026-03-16, true",
        "dienbien, sonoivu, dien-bien-2021, 2021-05-25, true",
        "laichautct, bat-ky, lai-chau-truong-chinh-tri-2021, 2021-05-25, false"
    })
    void aCampaignIsPlayedToItsDecision(
            String organisation, String office, String campaign, LocalDate start, boolean writes) throws IOException {
        administrator = TestPeople.administrator(new OrganisationCode(organisation), new UnitCode(office));
        TreeMap<String, Integer> before = rows();
        rehearsals.begin(
                administrator,
                rehearsals.opened(administrator, campaign),
                false,
                new RehearsalRequest(10, 8, 25, 25, 2, 60, 7L, start));
        long pid = directoryAndProcess();

        await("it plays")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> moving().phase() != RehearsalState.Phase.PREPARING);
        Instant first = moving().clock();
        await("a queue").atMost(LONG).pollInterval(Duration.ofMillis(500)).until(() -> !moving().queues()
                .isEmpty());
        rehearsals.pace(administrator, Pace.FASTEST);
        await("it is over")
                .atMost(LONG)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> moving().phase() == RehearsalState.Phase.FINISHED);

        RehearsalState end = moving();
        assertThat(end.clock()).isAfter(first.plus(Duration.ofDays(7)));
        assertThat(end.awarded()).isPositive();
        assertThat(end.ended()).anyMatch(count -> count.of().equals("DECIDED"));
        // Of an own award nobody outside the unit is written to.
        assertThat(end.letters().isEmpty()).isNotEqualTo(writes);
        assertThat(rows()).isEqualTo(before);

        rehearsals.end(administrator);
        assertThat(rehearsals.view(administrator)).isEmpty();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(directories()).isEmpty();
    }

    private RehearsalState moving() {
        RehearsalView view = rehearsals.view(administrator).orElseThrow();
        assertThat(view.standing())
                .as("%s %s", view.why(), String.join("\n", view.lastLines()))
                .isNotEqualTo(RehearsalView.Standing.FAILED);
        return view.state() == null
                ? new RehearsalState(
                        RehearsalState.Phase.PREPARING,
                        "",
                        Instant.EPOCH,
                        false,
                        1,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        0)
                : view.state();
    }

    private long directoryAndProcess() throws IOException {
        Path own = directories().get(0);
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(own.toString()))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("rehearsals"))) {
            return all.toList();
        }
    }

    /** How many rows this program's own tables of dossiers, people and mails have. */
    private TreeMap<String, Integer> rows() {
        TreeMap<String, Integer> rows = new TreeMap<>();
        for (String table :
                Set.of("proposal", "nominee", "person", "unit", "mail", "award_entry", "campaign_version")) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single());
        }
        return rows;
    }
}
