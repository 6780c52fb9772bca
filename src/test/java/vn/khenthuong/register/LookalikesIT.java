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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.EarlierAwards;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.GeneratedRegister;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Who in the register may be the same person, over campaigns and years. */
@IntegrationTest
class LookalikesIT {

    private static final LocalDate BORN = LocalDate.of(1961, 3, 4);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AwardRegister register;

    @Autowired
    private Lookalikes lookalikes;

    @Autowired
    private EarlierAwards earlier;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private TransactionTemplate transaction;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @Test
    void findsTheNameHoweverItWasWritten() {
        enter("Hoàng Thị Thúy Khảo", BORN, null);
        enter("Hoàng Thị Thuý Khảo", BORN.minusYears(20), null);
        enter("Khảo Hoàng Thị Thúy", null, null);
        enter("HOANG THI THUY KHAO", BORN, null);
        enter("Hoàng Thị Thủy Khảo", null, null);
        enter("Hoàng Thị Thúy Khạo", BORN.plusDays(40), null);
        enter("Hoàng Thị Thúy Khải", BORN, null);
        enter("Lê Văn Không Liên Quan", BORN, null);
        enter("Trần Thị Đổi Tên", BORN.minusYears(1), "number-of-khao");

        List<Lookalikes.Lookalike> found = lookalikes.of(
                Route.DAKLAK,
                new Lookalikes.Sought(
                        NomineeKind.INDIVIDUAL, "Hoàng Thị Thúy Khảo", BORN, "number-of-khao", new UnitCode("24163")));

        assertThat(found.stream().map(one -> one.award().name()).toList())
                .containsExactly(
                        "Trần Thị Đổi Tên",
                        "Hoàng Thị Thúy Khảo",
                        "HOANG THI THUY KHAO",
                        "Hoàng Thị Thúy Khải",
                        "Khảo Hoàng Thị Thúy",
                        "Hoàng Thị Thúy Khạo",
                        "Hoàng Thị Thủy Khảo",
                        "Hoàng Thị Thuý Khảo");
        assertThat(found)
                .isSortedAccordingTo(
                        (a, b) -> b.likeness().percent() - a.likeness().percent());
    }

    /** Each way of looking has an index; none needs a scan of the register. */
    @Test
    void everyWayGoesThroughAnIndex() {
        transaction.executeWithoutResult(status -> {
            GeneratedRegister.add(jdbc, 20_000);
            status.setRollbackOnly();
            assertThat(plan(Lookalikes.ENTRIES))
                    .contains("award_entry_key", "award_entry_born", "award_entry_pkey")
                    .doesNotContain("Seq Scan");
            // Of so few names a scan is the better way; with it forbidden the index of likeness answers.
            jdbc.sql("set local enable_seqscan = off").update();
            assertThat(plan(Lookalikes.KEYS)).contains("Bitmap Index Scan on register_name_alike");
        });
    }

    private String plan(String sql) {
        var statement = jdbc.sql("explain " + sql)
                .param("organisation", "daklak")
                .param("kind", "INDIVIDUAL")
                .param("key", "hoang khao thi thuy");
        if (sql.equals(Lookalikes.ENTRIES)) {
            statement = statement
                    .param("keys", new String[] {"hoang khao thi thuy", "hoang khai thi thuy"})
                    .param("number", "x")
                    .param("born", BORN)
                    .param("less", 0.5)
                    .param("most", 200);
        }
        return String.join("\n", statement.query(String.class).list());
    }

    @Test
    void isShownToWhoeverReadsTheRegisterAndRemembersWhatAnOfficerSays() {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        NomineeView nominee =
                route.dossiers.view(route.appraiser(), dossier).nominees().get(0);
        UUID entry = enter(nominee.name(), nominee.typed().birthDate(), null);
        Visitor visitor = new Visitor(context);
        String page = "/dossiers/" + dossier + "/nominees/" + nominee.id() + "/awards";

        assertThat(Visitor.html(visitor.open(route.appraiser(), "/dossiers/" + dossier)))
                .contains(page);
        assertThat(Visitor.html(visitor.open(route.appraiser(), page)))
                .contains("95 %", "trùng họ tên, cùng ngày sinh", "cùng người");
        assertThat(visitor.open(route.officer(unit), page).getStatus())
                .as("a unit reads no other unit's awards")
                .isEqualTo(404);
        Actor inspector = route.person(new UnitCode("sonoivu"), Role.INSPECTOR);
        assertThat(Visitor.html(visitor.open(inspector, page))).contains("95 %").doesNotContain("name=\"same\"");
        assertThatThrownBy(() -> earlier.judge(inspector, dossier, nominee.id(), entry, true))
                .isInstanceOf(NotPermittedException.class);

        assertThat(visitor.send(
                                route.appraiser(),
                                MockMvcRequestBuilders.post(page)
                                        .param("award", entry.toString())
                                        .param("same", "false"))
                        .getRedirectedUrl())
                .isEqualTo(page);

        assertThat(earlier.of(route.appraiser(), dossier, nominee.id()).candidates())
                .filteredOn(one -> one.award().id().equals(entry))
                .extracting(EarlierAwards.Candidate::verdict)
                .containsExactly(false);
        assertThatThrownBy(() -> earlier.judge(route.appraiser(), dossier, nominee.id(), UUID.randomUUID(), true))
                .isInstanceOf(NotPermittedException.class);
    }

    private UUID enter(String name, LocalDate born, String number) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> register.enter(
                route.appraiser(),
                new Award(
                        id,
                        "phong-trao-cu",
                        "provincial-certificate",
                        null,
                        null,
                        new UnitCode("sonoivu"),
                        null,
                        NomineeKind.INDIVIDUAL,
                        name,
                        born,
                        number,
                        "1/QĐ-CŨ",
                        LocalDate.of(2021, 6, 1),
                        null)));
        return id;
    }
}
