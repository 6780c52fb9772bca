package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;

/** Units, people and roles on the real database. Each test is rolled back, so that it leaves nothing to the others. */
@IntegrationTest
@Transactional
class OrganisationIT {

    private static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");
    private static final UnitCode FINANCE = new UnitCode("sotaichinh");

    @Autowired
    ApplicationContext context;

    @Autowired
    Units units;

    @Autowired
    UnitTable table;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Assignments assignments;

    @Autowired
    Actors actors;

    @Autowired
    PersonTable personTable;

    @Autowired
    RoleTable roles;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor administrator = new Actor(
            "quantri.test",
            "Trần Thị Ví Dụ",
            DAK_LAK,
            Set.of(new Assignment(Role.ORGANISATION_ADMINISTRATOR, new UnitCode("sonoivu"))));

    @Test
    void theWholeProvinceIsThere() {
        assertThat(units.all(DAK_LAK))
                .filteredOn(unit -> unit.kind().communal() && unit.officialCode() != null)
                .hasSize(102);
        assertThat(units.get(DAK_LAK, new UnitCode("24169")).name()).isEqualTo("Phường Ea Kao");
        assertThat(units.all(DAK_LAK).stream()
                        .filter(u -> u.kind() == UnitKind.INSPECTION_DELEGATION
                                && !u.proposesThrough().value().startsWith("xa-thu-")))
                .hasSize(5);
        assertThat(organisations.all()).extracting(Organisation::code).contains(DAK_LAK);
    }

    @Test
    void designatedUnitsProposeForTemporaryBodies() {
        assertThat(units.submitterOf(DAK_LAK, new UnitCode("bcd-tgv")).code().value())
                .isEqualTo("bantochuc");
        assertThat(units.bodiesFor(DAK_LAK, new UnitCode("bantochuc")))
                .extracting(u -> u.code().value())
                .containsExactlyInAnyOrder("bantochuc", "bcd", "bcd-tgv");
        // Itself, the committee and its team, 5 + 27 boards, 5 delegations.
        assertThat(units.bodiesFor(DAK_LAK, new UnitCode("sonoivu"))).hasSize(1 + 2 + 32 + 5);
        assertThat(units.bodiesFor(DAK_LAK, FINANCE))
                .extracting(u -> u.code().value())
                .containsExactly("sotaichinh");
    }

    @Test
    void aUnitBelowABodyUsesItsLine() {
        Unit division = units.addSubordinate(administrator, FINANCE, new UnitCode("stc-ngansach"), "Phòng Ngân sách");
        units.addSubordinate(administrator, division.code(), new UnitCode("stc-ngansach-to1"), "Tổ Một");

        assertThat(units.lineBodyOf(DAK_LAK, new UnitCode("stc-ngansach-to1")).code())
                .isEqualTo(FINANCE);
        assertThat(units.manages(DAK_LAK, FINANCE, new UnitCode("stc-ngansach-to1")))
                .isTrue();
        assertThat(units.manages(DAK_LAK, division.code(), FINANCE)).isFalse();
        assertThat(units.below(DAK_LAK, FINANCE)).hasSize(2);
        assertThat(jdbc.sql("select count(*) from audit_event where act = 'unit.added' and subject = 'stc-ngansach'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aUnitIsDeletedOnlyWhileNothingIsOnRecordForIt() {
        Unit office = units.addSubordinate(administrator, FINANCE, new UnitCode("stc-thu"), "Phòng Thử");
        Unit team = units.addSubordinate(administrator, office.code(), new UnitCode("stc-thu-to1"), "Tổ Thử");
        assertThat(Refused.rules(() -> units.remove(administrator, office.code())))
                .containsExactly("unit-has-units");

        units.remove(administrator, team.code());
        assertThat(units.find(DAK_LAK, team.code())).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_event where act = 'unit.removed' and subject = 'stc-thu-to1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        people.create(administrator, "nguoi.cua.phong", "Nguyễn Văn Mẫu", "Chuyên viên");
        assignments.assign(administrator, "nguoi.cua.phong", office.code(), Role.AWARD_OFFICER, null, null);
        assertThat(Refused.rules(() -> units.remove(administrator, office.code())))
                .containsExactly("unit-used");
        assertThat(units.find(DAK_LAK, office.code())).isPresent();

        UnitCode commune = Communes.next(context);
        Route route = new Route(context);
        assertThat(Refused.rules(() -> units.remove(administrator, commune))).doesNotContain("unit-has-dossiers");
        route.drafting.create(route.officer(commune), commune, route.campaign(), null);
        assertThat(Refused.rules(() -> units.remove(administrator, commune))).contains("unit-has-dossiers");
        assertThat(Refused.rules(() -> units.remove(administrator, FINANCE))).contains("unit-of-reference");
        assertThatThrownBy(() -> units.remove(route.officer(commune), office.code()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aTakenCodeATemporaryParentAndAnEmptyNameAreRefusedTogether() {
        assertThatThrownBy(() -> units.addSubordinate(administrator, new UnitCode("bcd"), FINANCE, " "))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.findings())
                        .extracting(Finding::rule)
                        .containsExactlyInAnyOrder("unit-name", "unit-parent", "unit-code-free"));
    }

    @Test
    void onlyAnAdministratorOfTheOrganisationEdits() {
        Actor officer =
                new Actor("canbo.test", "Nguyễn Văn Mẫu", DAK_LAK, Set.of(new Assignment(Role.AWARD_OFFICER, FINANCE)));

        assertThatThrownBy(() -> units.rename(officer, FINANCE, "Sở khác")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> assignments.assign(
                        administrator, "quantri.test", FINANCE, Role.SYSTEM_ADMINISTRATOR, null, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aNewerFileChangesNamesButNotWhatAnAdministratorChanged() {
        units.rename(administrator, FINANCE, "Sở Tài chính và Kế hoạch");

        organisations.load("daklak.yaml", changed(2));

        assertThat(units.get(DAK_LAK, FINANCE).name()).isEqualTo("Sở Tài chính và Kế hoạch");
        assertThat(units.get(DAK_LAK, new UnitCode("soyte")).name()).isEqualTo("Sở Y tế (mới)");
        assertThat(units.find(DAK_LAK, new UnitCode("soykhac"))).isPresent();
    }

    @Test
    void aFileOfTheSameVersionOnlyAdds() {
        organisations.load("daklak.yaml", changed(1));

        assertThat(units.get(DAK_LAK, new UnitCode("soyte")).name()).isEqualTo("Sở Y tế");
        assertThat(units.find(DAK_LAK, new UnitCode("soykhac"))).isPresent();
    }

    @Test
    void rolesBeginAndEndWithTheClock() {
        Instant now = clock.instant();
        people.create(administrator, "nguoi.mau", "Nguyễn Văn Mẫu", "Chuyên viên");
        long officer = assignments.assign(administrator, "nguoi.mau", FINANCE, Role.AWARD_OFFICER, null, null);
        assignments.assign(
                administrator,
                "nguoi.mau",
                FINANCE,
                Role.HEAD,
                now.plus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(9)));

        Actor today = actors.byUserId("nguoi.mau").orElseThrow();
        assertThat(today.hasIn(FINANCE, Role.AWARD_OFFICER)).isTrue();
        assertThat(today.has(Role.HEAD)).isFalse();

        assignments.end(administrator, officer, null);
        assertThat(actors.byUserId("nguoi.mau").orElseThrow().assignments()).isEmpty();
        assertThat(assignments.of("nguoi.mau")).hasSize(2);
    }

    @Test
    void membershipsFollowTheRolesOfThisInstant() {
        Map<String, Set<String>> written = new HashMap<>();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("memberships", (MembershipWriter) written::put);
        Assignments engine = new Assignments(
                personTable, roles, table, beans.getBeanProvider(MembershipWriter.class), events, clock);
        people.create(administrator, "nguoi.mau", "Nguyễn Văn Mẫu", "");

        long clerk = engine.assign(administrator, "nguoi.mau", FINANCE, Role.CLERK, null, null);
        engine.assign(administrator, "nguoi.mau", new UnitCode("sonoivu"), Role.APPRAISER, null, null);
        engine.assign(
                administrator, "nguoi.mau", FINANCE, Role.HEAD, clock.instant().plus(Duration.ofDays(1)), null);
        assertThat(written.get("nguoi.mau")).containsExactlyInAnyOrder("daklak.sotaichinh.clerk", "daklak.appraiser");

        engine.end(administrator, clerk, null);
        assertThat(written.get("nguoi.mau")).containsExactly("daklak.appraiser");

        written.clear();
        engine.refreshAll(DAK_LAK);
        assertThat(written.get("nguoi.mau")).containsExactly("daklak.appraiser");
    }

    @Test
    void aRoleIsNotHeldTwiceAtOnce() {
        people.create(administrator, "nguoi.mau", "Nguyễn Văn Mẫu", "");
        assignments.assign(administrator, "nguoi.mau", FINANCE, Role.CLERK, null, null);

        assertThatThrownBy(() -> assignments.assign(administrator, "nguoi.mau", FINANCE, Role.CLERK, null, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("role-once"));
    }

    /** Whoever manages accounts could otherwise approve their own work or read what they are watched by. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyGivesThemselfARoleThatDecidesOrInspects(Role role) {
        people.create(administrator, administrator.userId(), "Trần Thị Ví Dụ", "");
        Actor both = new Actor(
                administrator.userId(),
                administrator.fullName(),
                DAK_LAK,
                Set.of(
                        new Assignment(Role.ORGANISATION_ADMINISTRATOR, new UnitCode("sonoivu")),
                        new Assignment(Role.SYSTEM_ADMINISTRATOR, new UnitCode("sonoivu"))));
        ThrowingCallable grant =
                () -> assignments.assign(both, both.userId(), new UnitCode("sonoivu"), role, null, null);

        if (role == Role.ORGANISATION_ADMINISTRATOR || role == Role.SYSTEM_ADMINISTRATOR) {
            assertThatCode(grant).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(grant).isInstanceOf(NotPermittedException.class);
            assertThat(assignments.of(both.userId())).isEmpty();
        }
    }

    @Test
    void namesAreSortedTheVietnameseWay() {
        people.create(administrator, "a.1", "Đỗ Thị Mẫu", "");
        people.create(administrator, "a.2", "Ân Văn Mẫu", "");
        people.create(administrator, "a.3", "Em Văn Mẫu", "");
        people.create(administrator, "a.4", "Dương Văn Mẫu", "");

        assertThat(people.all(DAK_LAK))
                .extracting(Person::userId)
                .filteredOn(id -> id.startsWith("a."))
                .containsExactly("a.2", "a.4", "a.1", "a.3");
    }

    @Test
    void theProgramNamesTheFirstAdministratorOnly() {
        OrganisationCode other = new OrganisationCode("tinhmau");
        jdbc.sql("insert into organisation (organisation, name) values ('tinhmau', 'Tỉnh Mẫu')")
                .update();
        jdbc.sql(
                        "insert into unit (organisation, code, name, kind, mark) values ('tinhmau', 'so', 'Sở Mẫu', 'STATE', 'test')")
                .update();
        Actor program = Actor.system(other);
        people.create(program, "dau.tien", "Nguyễn Văn Mẫu", "");
        people.create(program, "thu.hai", "Trần Thị Ví Dụ", "");
        UnitCode unit = new UnitCode("so");

        assignments.assign(program, "dau.tien", unit, Role.ORGANISATION_ADMINISTRATOR, null, null);

        assertThatThrownBy(
                        () -> assignments.assign(program, "thu.hai", unit, Role.ORGANISATION_ADMINISTRATOR, null, null))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> people.create(program, "thu.ba", "Nguyễn Văn Mẫu", ""))
                .isInstanceOf(NotPermittedException.class);
        // Another organisation's administrator does not see this one's people.
        assertThatThrownBy(() -> assignments.assign(administrator, "thu.hai", FINANCE, Role.CLERK, null, null))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theDatabaseRefusesATemporaryBodyThatNobodyProposesFor() {
        assertThatThrownBy(() -> jdbc.sql("insert into unit (organisation, code, name, kind, mark)"
                                + " values ('daklak', 'lac-loai', 'Đoàn lạc', 'INSPECTION_DELEGATION', 'test')")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static OrganisationFile changed(int version) {
        String text = TestUnits.head(version)
                + """
                  - { code: so, name: Sở của các phòng, kind: STATE, mark: official }
                  - { code: sotaichinh, name: Sở Tài chính (mới), kind: STATE, mark: official }
                  - { code: soyte, name: Sở Y tế (mới), kind: STATE, mark: official }
                  - { code: soykhac, name: Sở Khác, kind: STATE, mark: official }
                """;
        return OrganisationFile.read("daklak.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
