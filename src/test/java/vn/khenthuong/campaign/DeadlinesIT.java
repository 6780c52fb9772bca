package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Refused;

/** Notices that change the deadline, on a campaign of this test alone. Rolled back. */
@IntegrationTest
@Transactional
class DeadlinesIT {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");
    private static final String CODE = "thoi-han";
    private static final UnitCode BODY = new UnitCode("sonoivu");
    private static final ProposalCode ONE = new ProposalCode("TH2026-00001");
    private static final ProposalCode OTHER = new ProposalCode("TH2026-00002");

    @Autowired
    Campaigns campaigns;

    @Autowired
    DeadlineTable notices;

    @Autowired
    CampaignTable table;

    @Autowired
    Units units;

    @Autowired
    PlanReader reader;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    private final Actor director = actor(Role.DIRECTOR);
    private Deadlines deadlines;
    private Instant now;
    private LocalDate today;
    private Instant plans;

    @BeforeEach
    void ownCampaign() {
        now = clock.instant();
        today = now.atZone(CampaignZone.ZONE).toLocalDate();
        // A window around the clock's day, so that the test holds wherever the clock stands.
        LocalDate from = today.minusMonths(2);
        String text = TestPlans.resource("/campaigns/test/small.yaml")
                .replace("code: small", "code: " + CODE)
                .replace("prefix: SM2026", "prefix: TH2026")
                .replace("from: 2025-10-01", "from: " + from)
                .replace("to: 2026-03-31", "to: " + today.plusMonths(1))
                .replace("date: 2025-11-18", "date: " + from)
                .replace("date: 2026-03-15", "date: " + today)
                .replace("2026-03-31T00:00:00+07:00", today.plusDays(10) + "T00:00:00+07:00");
        Plan plan = reader.read(CODE + ".yaml", text);
        plans = plan.deadline().exclusive().toInstant();
        deadlines = listenedBy(new StaticListableBeanFactory());
        table.open(plan, now);
        table.add(plan, 1, text, hash(), "test", now);
    }

    @Test
    void thePlansOwnInstantHoldsUntilANotice() {
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, ONE)).contains(plans);
        assertThat(deadlines.generalDeadline(DAK_LAK, CODE)).contains(plans);
        assertThatThrownBy(() -> deadlines.deadlineFor(DAK_LAK, "khong-co", BODY, ONE))
                .isInstanceOf(NotPermittedException.class);
    }

    /** Dossiers are taken until the campaign closes; a notice may set an instant, and only then one dossier may have more. */
    @Test
    void aPlanWithoutADeadlineHasNoneUntilANoticeSetsOne() {
        String text = TestPlans.resource("/campaigns/test/open.yaml").replace("code: open", "code: mo");
        Plan plan = reader.read("mo.yaml", text);
        table.open(plan, now);
        table.add(plan, 1, text, "b".repeat(64), "test", now);
        Instant tomorrow = now.plus(Duration.ofDays(1));

        assertThat(deadlines.generalDeadline(DAK_LAK, "mo")).isEmpty();
        assertThat(deadlines.deadlineFor(DAK_LAK, "mo", BODY, ONE)).isEmpty();
        assertThatThrownBy(() -> deadlines.announce(
                        director, "mo", new DeadlineChange("1/TB", today, tomorrow, null, ONE, "Lý do")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("notice-no-deadline");
        assertThatThrownBy(() -> deadlines.announce(
                        director,
                        "mo",
                        new DeadlineChange("1/TB", today, now.plus(Duration.ofDays(400)), null, null, "x")))
                .hasMessageContaining("notice-deadline");

        deadlines.announce(director, "mo", new DeadlineChange("1/TB", today, tomorrow, null, null, "Bầu cử xong"));

        assertThat(deadlines.generalDeadline(DAK_LAK, "mo")).contains(tomorrow);
        assertThat(deadlines.deadlineFor(DAK_LAK, "mo", BODY, ONE)).contains(tomorrow);
    }

    @Test
    void theNewestNoticeForAllHolds() {
        announce(plans.plus(Duration.ofDays(5)), (ProposalCode) null);
        announce(plans.plus(Duration.ofDays(3)), (ProposalCode) null);

        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, ONE)).contains(plans.plus(Duration.ofDays(3)));
        assertThat(deadlines.notices(DAK_LAK, CODE)).hasSize(2);
    }

    @Test
    void oneDossiersExtensionIsItsOwnAndNoGeneralNoticeTakesItBack() {
        announce(plans.plus(Duration.ofDays(5)), ONE);
        announce(plans.plus(Duration.ofDays(2)), (ProposalCode) null);

        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, ONE)).contains(plans.plus(Duration.ofDays(5)));
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, OTHER)).contains(plans.plus(Duration.ofDays(2)));

        announce(plans.plus(Duration.ofDays(9)), (ProposalCode) null);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, ONE)).contains(plans.plus(Duration.ofDays(9)));
    }

    /** A notice for communes reaches each of them and nobody else, and no notice for all takes it back. */
    @Test
    void aLevelHasItsOwnInstantIfItIsLater() {
        UnitCode commune = units.submitting(DAK_LAK).stream()
                .filter(unit -> UnitLevel.of(unit.kind()) == UnitLevel.COMMUNE)
                .findFirst()
                .orElseThrow()
                .code();
        Instant four = plans.plus(Duration.ofDays(4));
        announce(four, UnitLevel.COMMUNE);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, commune, ONE)).contains(four);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, BODY, ONE)).contains(plans);
        assertThat(deadlines.generalDeadline(DAK_LAK, CODE)).contains(plans);
        assertThat(deadlines.deadlineOf(director, CODE))
                .as("of the director's own unit")
                .contains(plans);

        announce(plans.plus(Duration.ofDays(5)), ONE);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, commune, ONE)).contains(plans.plus(Duration.ofDays(5)));
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, commune, OTHER)).contains(four);
        announce(plans.plus(Duration.ofDays(2)), (ProposalCode) null);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, commune, OTHER)).contains(four);
        announce(plans.plus(Duration.ofDays(9)), (ProposalCode) null);
        assertThat(deadlines.deadlineFor(DAK_LAK, CODE, commune, OTHER)).contains(plans.plus(Duration.ofDays(9)));
        assertThat(deadlines.notices(DAK_LAK, CODE))
                .extracting(DeadlineNotice::level)
                .containsExactly(UnitLevel.COMMUNE, null, null, null);
    }

    @Test
    void aLevelsNoticeThatShortensOrNamesADossierTooIsRefused() {
        assertThat(Refused.rules(() -> deadlines.announce(
                        director,
                        CODE,
                        new DeadlineChange("1/TB", today, plans.minusSeconds(1), UnitLevel.COMMUNE, ONE, "Lý do"))))
                .containsExactlyInAnyOrder("notice-one-scope", "notice-not-later");
        assertThat(Refused.rules(() -> deadlines.announce(
                        director,
                        CODE,
                        new DeadlineChange("1/TB", today, now.minusSeconds(1), UnitLevel.COMMUNE, null, " "))))
                .as("before now, and so before every dossier that was received")
                .containsExactlyInAnyOrder("notice-deadline", "notice-reason");
        assertThat(deadlines.notices(DAK_LAK, CODE)).isEmpty();
    }

    @Test
    void aNoticeIsRecorded() {
        announce(plans.plus(Duration.ofDays(5)), (ProposalCode) null);

        assertThat(audit.of(DAK_LAK, AuditSubject.campaign(CODE)))
                .extracting(AuditEvent::act)
                .containsExactly("deadline.announced");
    }

    @Test
    void runningTimersAreToldInTheSameTransaction() {
        List<String> told = new ArrayList<>();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("timers", (DeadlineListener) (organisation, campaign, notice) ->
                told.add(campaign + " " + notice.dossier() + " " + notice.deadline()));
        Deadlines listened = listenedBy(beans);
        Instant later = plans.plus(Duration.ofDays(1));

        listened.announce(director, CODE, new DeadlineChange("12/TB-SNV", today, later, null, ONE, "Mưa lũ"));

        assertThat(told).containsExactly(CODE + " " + ONE + " " + later);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> deadlines.announce(
                        director, CODE, new DeadlineChange(" ", today.plusDays(1), now, null, ONE, "")));

        assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("notice-number", "notice-date", "notice-deadline", "notice-reason");
        assertThat(deadlines.notices(DAK_LAK, CODE)).isEmpty();
    }

    @Test
    void aYearsSlipAndAClosedCampaignAreRefused() {
        assertThatThrownBy(() -> announce(now.plus(Duration.ofDays(900)), (ProposalCode) null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("notice-deadline"));
        table.close(DAK_LAK, CODE, now);
        assertThatThrownBy(() -> announce(plans.plusSeconds(60), (ProposalCode) null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("campaign-open"));
    }

    @Test
    void onlyAdministratorsAndHomeAffairsDirectorsAnnounce() {
        DeadlineChange change = new DeadlineChange("12/TB-SNV", today, plans.plusSeconds(60), null, null, "Mưa lũ");
        for (Role role : Role.values()) {
            boolean may = Set.of(Role.ORGANISATION_ADMINISTRATOR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR)
                    .contains(role);
            if (may) {
                assertThat(deadlines.announce(actor(role), CODE, change).by()).isEqualTo("nguoi.test");
            } else {
                assertThatThrownBy(() -> deadlines.announce(actor(role), CODE, change))
                        .as(role.name())
                        .isInstanceOf(NotPermittedException.class);
            }
        }
    }

    /** Its dossiers are only codes, so nobody is asked about them. */
    private Deadlines listenedBy(StaticListableBeanFactory beans) {
        return new Deadlines(
                campaigns,
                notices,
                table,
                units,
                beans.getBeanProvider(DeadlineListener.class),
                (actor, campaign, dossier) -> List.of(),
                audit,
                clock);
    }

    private void announce(Instant deadline, UnitLevel level) {
        deadlines.announce(director, CODE, new DeadlineChange("13/TB-SNV", today, deadline, level, null, "Mưa lũ"));
    }

    private void announce(Instant deadline, ProposalCode dossier) {
        deadlines.announce(
                director, CODE, new DeadlineChange("12/TB-SNV", today, deadline, null, dossier, "Mưa lũ, mất mạng"));
    }

    private static Actor actor(Role role) {
        return new Actor(
                "nguoi.test", "Nguyễn Văn Mẫu", DAK_LAK, Set.of(new Assignment(role, new UnitCode("sonoivu"))));
    }

    /** Of its own for every test: versions are remembered by their hash, and each test has other dates. */
    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
