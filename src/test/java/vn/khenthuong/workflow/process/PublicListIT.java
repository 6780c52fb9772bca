package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.Certificates;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.ListedAward;
import vn.khenthuong.decision.PublicAwards;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.register.Award;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Everybody may read who was awarded, where the campaign wants it, once the letters have left, and nothing else. */
@IntegrationTest
class PublicListIT {

    private static final String CAMPAIGN = "dak-lak-2026";
    private static final String PAGE = "/public/awards/" + CAMPAIGN;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PublicAwards awards;

    @Autowired
    private JdbcClient jdbc;

    private Walk walk;
    private Route route;
    private Desk desk;
    private Visitor visitor;
    private UnitCode unit;
    private NomineeDraft awarded;
    private NomineeDraft refused;
    private ProposalCode dossier;
    private RoundCode round;

    @BeforeEach
    void decide() {
        walk = new Walk(context);
        route = walk.route;
        desk = new Desk(context, route);
        visitor = new Visitor(context);
        unit = Communes.next(context);
        awarded = route.individual(unit);
        refused = route.individual(unit);
        dossier = route.sent(unit, List.of(awarded, refused));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        round = desk.gathered(dossier);
        desk.sign(round);
        desk.forward(round);
        NomineeId no = route.dossiers
                .view(route.appraiser(), dossier)
                .nominees()
                .get(1)
                .id();
        desk.decide(round, id -> id.equals(no) ? LineOutcome.REFUSE : LineOutcome.AGREE);
        desk.issue(round, number());
    }

    @Test
    void showsNobodyBeforeTheLettersHaveLeftAndTheAwardedAfterwards() {
        MockHttpServletResponse early = visitor.openAsStranger(PAGE);
        assertThat(early.getStatus()).isEqualTo(200);
        assertThat(Visitor.html(early)).doesNotContain(awarded.name(), number());

        walk.dispatch(round.value());

        String page = Visitor.html(visitor.openAsStranger(PAGE));
        Award award = context.getBean(Certificates.class)
                .of(route.appraiser(), round, null)
                .get(0)
                .award();
        assertThat(page)
                .contains(awarded.name(), number(), "Bằng khen của Chủ tịch")
                .as("nothing by which more could be learned")
                .doesNotContain(
                        refused.name(),
                        dossier.value(),
                        round.value() + "\"",
                        "/rounds",
                        "/dossiers",
                        "/verify/",
                        award.id().toString(),
                        award.nominee().toString(),
                        String.valueOf(awarded.birthDate().getYear()),
                        awarded.jobTitle(),
                        awarded.achievement(),
                        "??");
        assertThat(visitor.openAsStranger(PAGE).getHeader("X-Robots-Tag")).isEqualTo("noindex");
        for (String closed :
                List.of("/campaign", "/awards", "/rounds/" + round, "/api/awards", "/public/awards", "/public")) {
            assertThat(visitor.openAsStranger(closed).getStatus()).as(closed).isIn(302, 401);
        }
        assertThat(visitor.openAsStranger(PAGE + "/x").getStatus()).isIn(302, 401);
    }

    @Test
    void doesWithoutWhatWasRevokedAndUsesTheNameThatIsRight() {
        walk.dispatch(round.value());
        UUID key = context.getBean(Certificates.class)
                .of(route.appraiser(), round, null)
                .get(0)
                .key();
        change(key, "CORRECTION", "Nguyễn Văn Đã Sửa " + round.value());
        assertThat(names()).contains("Nguyễn Văn Đã Sửa " + round.value()).doesNotContain(awarded.name());

        change(key, "REVOCATION", "Nguyễn Văn Đã Sửa " + round.value());
        assertThat(names()).doesNotContain("Nguyễn Văn Đã Sửa " + round.value(), awarded.name());
    }

    @Test
    void isReadPageByPageFromTheDatabase() {
        walk.dispatch(round.value());
        UUID key = context.getBean(Certificates.class)
                .of(route.appraiser(), round, null)
                .get(0)
                .key();
        List<UUID> more = copies(key, 160);
        try {
            List<String> all = new ArrayList<>();
            for (int page = 0; page < 3; page++) {
                List<ListedAward> part = awards.list(Route.DAKLAK, CAMPAIGN, page * 50L, 50);
                assertThat(part).hasSize(50);
                part.forEach(one -> all.add(one.name()));
            }
            assertThat(all).doesNotHaveDuplicates();
            assertThat(Visitor.html(visitor.openAsStranger(PAGE))).contains(PAGE + "?page=1");
            String second = Visitor.html(visitor.openAsStranger(PAGE + "?page=1"));
            assertThat(second).contains(PAGE + "?page=0", PAGE + "?page=2", all.get(50));
            assertThat(second).doesNotContain(all.get(49) + "<");
            for (String far : List.of("-1", "2147483647")) {
                assertThat(visitor.openAsStranger(PAGE + "?page=" + far).getStatus())
                        .as(far)
                        .isEqualTo(200);
            }
            assertThat(visitor.openAsStranger(PAGE + "?page=x").getStatus()).isEqualTo(404);
        } finally {
            more.forEach(id ->
                    jdbc.sql("delete from award_entry where id = ?").param(id).update());
        }
    }

    /** A campaign that does not want it and one that does not exist look alike. */
    @Test
    void isThereOnlyIfTheCampaignWantsIt() throws Exception {
        String file =
                new ClassPathResource("campaigns/" + CAMPAIGN + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        store("khong-noi-2026", file.replaceFirst("(?s)\npublication:.*?\n\n", "\n\n"));
        store("khong-cong-khai-2026", file.replace("publicList: true", "publicList: false"));
        jdbc.sql("update award_entry set campaign = 'khong-cong-khai-2026' where decision_number = ?")
                .param(number())
                .update();
        walk.dispatch(round.value());
        try {
            for (String code : List.of("khong-noi-2026", "khong-cong-khai-2026", "khong-co")) {
                MockHttpServletResponse answer = visitor.openAsStranger("/public/awards/" + code);
                assertThat(answer.getStatus()).as(code).isEqualTo(404);
                assertThat(Visitor.html(answer))
                        .as(code)
                        .contains("Không có danh sách công khai này")
                        .doesNotContain(awarded.name(), "Phong trào thi đua");
            }
            assertThat(withoutAddress(visitor.openAsStranger("/public/awards/khong-cong-khai-2026")))
                    .isEqualTo(withoutAddress(visitor.openAsStranger("/public/awards/khong-co")));
        } finally {
            jdbc.sql("update award_entry set campaign = ? where decision_number = ?")
                    .params(CAMPAIGN, number())
                    .update();
            for (String code : List.of("khong-noi-2026", "khong-cong-khai-2026")) {
                jdbc.sql("delete from campaign_version where campaign = ?")
                        .param(code)
                        .update();
                jdbc.sql("delete from campaign where code = ?").param(code).update();
            }
        }
    }

    /** What both pages must share: all but their own address and the token of the session. */
    private static String withoutAddress(MockHttpServletResponse answer) {
        return Visitor.html(answer)
                .replaceAll("khong-(co|cong-khai-2026)(?=[\"?&])", "")
                .replaceAll("name=\"_csrf\" content=\"[^\"]*\"", "");
    }

    private List<String> names() {
        return awards.list(Route.DAKLAK, CAMPAIGN, 0, 10_000).stream()
                .map(ListedAward::name)
                .toList();
    }

    private void change(UUID award, String kind, String name) {
        jdbc.sql(
                        "insert into award_change (organisation, award, kind, amendment, name_after, decision_number, decision_date,"
                                + " recorded_by, recorded_at) values ('daklak', ?, ?, ?, ?, '1', current_date, 'test', current_timestamp)")
                .params(award, kind, "T" + UUID.randomUUID().toString().substring(0, 12), name)
                .update();
    }

    private List<UUID> copies(UUID key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    UUID id = UUID.randomUUID();
                    jdbc.sql(
                                    "insert into award_entry (id, organisation, campaign, award_form, source, nominee, dossier, unit, body,"
                                            + " kind, name, name_folded, name_key, birth_date, citizen_hash, decision_number, decision_date,"
                                            + " ordinal, recorded_by, recorded_at) select ?, organisation, campaign, award_form, source, ?,"
                                            + " dossier, unit, body, kind, name || ' ' || ?, name_folded, name_key, birth_date, citizen_hash,"
                                            + " decision_number, decision_date, ?, recorded_by, recorded_at from award_entry where id = ?")
                            .params(id, UUID.randomUUID(), i, i + 1, key)
                            .update();
                    return id;
                })
                .toList();
    }

    private void store(String code, String yaml) {
        jdbc.sql("insert into campaign (organisation, code, prefix, opened_at, closed_at)"
                        + " values ('daklak', ?, ?, '2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z')")
                .params(code, "T" + Integer.toHexString(code.hashCode()).toUpperCase(java.util.Locale.ROOT))
                .update();
        String text = yaml.replaceFirst("\ncode: .*\n", "\ncode: " + code + "\n");
        jdbc.sql(
                        "insert into campaign_version (organisation, campaign, number, document, sha256, applied_by, applied_at)"
                                + " values ('daklak', ?, 1, ?, ?, 'test', '2020-01-01T00:00:00Z')")
                .params(code, text, (Integer.toHexString(text.hashCode()) + "0".repeat(64)).substring(0, 64))
                .update();
    }

    private String number() {
        return "801-" + round.value() + "/QĐ-UBND";
    }
}
