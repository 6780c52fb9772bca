package vn.khenthuong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.GeneratedRegister;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;

/** The register is found by whatever is known of an award. */
@IntegrationTest
class AwardSearchIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AwardRegister register;

    @Autowired
    private AwardSearch search;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private TransactionTemplate transaction;
    private UnitCode unit;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        unit = Communes.next(context);
    }

    @Test
    void byTheNameHoweverItIsTyped() {
        enter("Trương Thị Quỳnh Khuê", unit, "1/QĐ-TKA", LocalDate.of(2019, 3, 4));
        enter("Trương Thị Quỳnh Khui", unit, "2/QĐ-TKA", LocalDate.of(2018, 3, 4));
        enter("Khuê Trương Thị Quỳnh", unit, "3/QĐ-TKA", LocalDate.of(2020, 3, 4));

        for (String typed : List.of("Trương Thị Quỳnh Khuê", "truong thi quynh khue", "KHUÊ  quỳnh", "quynh khu")) {
            assertThat(names(new AwardFilter(null, typed, null, null, null, null)))
                    .as(typed)
                    .contains("Khuê Trương Thị Quỳnh", "Trương Thị Quỳnh Khuê");
        }
        assertThat(names(new AwardFilter(null, "Trương Thị Quỳnh Khuê", null, null, null, null)))
                .as("one letter may differ")
                .containsExactly("Khuê Trương Thị Quỳnh", "Trương Thị Quỳnh Khuê", "Trương Thị Quỳnh Khui");
        assertThat(names(new AwardFilter(null, "Trương Thị Quỳnh Không Có Ai", null, null, null, null)))
                .isEmpty();
        assertThat(names(new AwardFilter(null, "***", null, null, null, null))).isEmpty();
    }

    @Test
    void byYearNumberUnitAndForm() {
        enter("Phan Văn Tra Cứu Một", unit, "0417/QĐ-TRACUU", LocalDate.of(2016, 1, 1));
        enter("Phan Văn Tra Cứu Hai", unit, "0418/QĐ-TRACUU", LocalDate.of(2016, 12, 31));
        enter("Phan Văn Tra Cứu Ba", HOME_AFFAIRS, "0418/QĐ-TRACUU", LocalDate.of(2017, 1, 1));
        String name = "tra cuu";

        assertThat(names(new AwardFilter(null, name, 2016, null, null, null)))
                .containsExactly("Phan Văn Tra Cứu Hai", "Phan Văn Tra Cứu Một");
        assertThat(names(new AwardFilter(null, null, null, "0418/qd-tra", null, null)))
                .containsExactly("Phan Văn Tra Cứu Ba", "Phan Văn Tra Cứu Hai");
        assertThat(names(new AwardFilter(null, null, null, "0418%", null, null)))
                .isEmpty();
        assertThat(names(new AwardFilter(null, name, null, null, unit.value(), null)))
                .containsExactly("Phan Văn Tra Cứu Hai", "Phan Văn Tra Cứu Một");
        assertThat(names(new AwardFilter(null, name, null, null, "so noi vu", null)))
                .containsExactly("Phan Văn Tra Cứu Ba");
        assertThat(names(new AwardFilter(null, name, null, null, "Đơn vị không có", null)))
                .isEmpty();
        assertThat(names(new AwardFilter(null, name, null, null, null, "provincial-certificate")))
                .hasSize(3);
        assertThat(names(new AwardFilter(null, name, null, null, null, "unit-commendation")))
                .isEmpty();
        assertThat(names(new AwardFilter("khong-co", name, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void unitsFindTheirOwnAndNobodyElseAnything() {
        enter("Phan Văn Của Mình", unit, "5/QĐ-RIENG", LocalDate.of(2015, 5, 5));
        enter("Phan Văn Của Người", Communes.next(context), "5/QĐ-RIENG", LocalDate.of(2015, 5, 5));

        assertThat(search.page(route.officer(unit), new AwardFilter(null, null, null, "5/QĐ-RIENG", null, null), 0, 50)
                        .awards())
                .extracting(Award::name)
                .containsExactly("Phan Văn Của Mình");
        Actor administrator = route.person(HOME_AFFAIRS, Role.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> search.page(administrator, AwardFilter.ALL, 0, 50))
                .isInstanceOf(NotPermittedException.class);
    }

    /** Neither a page of a large register nor a search in it reads all of it. */
    @Test
    void aPageOfManyIsRead() {
        Actor reader = route.appraiser();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            GeneratedRegister.add(jdbc, 20_000);
            AwardSearch.Found first = search.page(reader, AwardFilter.ALL, 0, 50);
            assertThat(first.awards()).hasSize(50);
            assertThat(first.more()).isTrue();
            assertThat(first.count()).isEqualTo(AwardSearch.COUNTED);
            assertThat(search.page(reader, AwardFilter.ALL, 1, 50).awards())
                    .doesNotContainAnyElementsOf(first.awards());
            AwardFilter common = new AwardFilter(null, "nguyễn văn", null, null, null, null);
            assertThat(search.page(reader, common, 0, 50).awards())
                    .hasSize(50)
                    .allMatch(award -> FoldedName.of(award.name()).value().contains("van"));
            // The program may not count rows for the planner, so of a table that just grew it knows nothing.
            jdbc.sql("set local enable_sort = off").update();
            assertThat(String.join(
                            "\n",
                            jdbc.sql("explain " + AwardRegister.SELECT + "where organisation = 'daklak'"
                                            + " order by decision_date desc, decision_number, ordinal, id limit 51")
                                    .query(String.class)
                                    .list()))
                    .contains("award_entry_newest")
                    .doesNotContain("Sort");
        });
    }

    @Test
    void onThePageAndThroughTheApi() {
        enter("Phan Thị Trên Trang", unit, "77/QĐ-TRANG", LocalDate.of(2014, 7, 7));
        Visitor visitor = new Visitor(context);

        assertThat(Visitor.html(visitor.open(route.appraiser(), "/awards?name=trang+phan&year=2014")))
                .contains("Phan Thị Trên Trang", "77/QĐ-TRANG", "07/07/2014", "1 trường hợp", "Bỏ lọc");
        assertThat(Visitor.html(visitor.open(route.appraiser(), "/awards?name=khong-co-ai-ten-the")))
                .contains("Không có khen thưởng nào khớp");
        assertThat(Visitor.html(visitor.open(route.appraiser(), "/awards?year=hai-nghin")))
                .contains("không phải là số nguyên");

        RouteWalker walker = RouteWalker.fresh(context);
        assertThat(walker.office(Role.APPRAISER)
                        .get(
                                "/api/awards?name=phan+thi+tren+trang&year=2014&number=77&awardForm=provincial-certificate")
                        .expect(200)
                        .json())
                .singleElement()
                .satisfies(award ->
                        assertThat(award.path("decisionNumber").asText()).isEqualTo("77/QĐ-TRANG"));
    }

    private List<String> names(AwardFilter filter) {
        return search.page(route.appraiser(), filter, 0, 50).awards().stream()
                .map(Award::name)
                .toList();
    }

    private void enter(String name, UnitCode of, String number, LocalDate day) {
        Actor appraiser = route.appraiser();
        transaction.executeWithoutResult(status -> register.enter(
                appraiser,
                new Award(
                        UUID.randomUUID(),
                        "phong-trao-tra-cuu",
                        "provincial-certificate",
                        null,
                        null,
                        of,
                        null,
                        NomineeKind.INDIVIDUAL,
                        name,
                        LocalDate.of(1970, 1, 1),
                        null,
                        number,
                        day,
                        null)));
    }
}
