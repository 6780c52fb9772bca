package vn.khenthuong.portal.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.IssuedDecision;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundCheck;
import vn.khenthuong.decision.RoundDecision;
import vn.khenthuong.decision.RoundList;
import vn.khenthuong.decision.RoundSignature;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** A round's pages, its tasks' forms and its documents, from gathering to the register. */
@IntegrationTest
class RoundPagesIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final UnitCode OFFICE = new UnitCode("vpubnd");

    @Autowired
    private WebApplicationContext context;

    private Route route;
    private UnitCode unit;
    private Visitor visitor;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        unit = Communes.next(context);
        visitor = new Visitor(context);
    }

    @Test
    void everyStepOfARoundIsShownToItsPeopleOnly() throws Exception {
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        NomineeView nominee =
                route.dossiers.view(route.appraiser(), dossier).nominees().get(0);
        RoundCode code =
                context.getBean(Rounds.class).open(route.appraiser(), route.campaign(), "Đợt thử nghiệm các trang");
        Actor director = route.person(HOME_AFFAIRS, Role.DIRECTOR);
        Actor reviewer = route.person(OFFICE, Role.OFFICE_REVIEWER);
        Actor chairman = route.person(OFFICE, Role.CHAIRMAN);
        Actor clerk = route.person(OFFICE, Role.DECISION_CLERK);

        assertShown(code, route.appraiser(), "gatherRound", nominee.name(), "data-scalar=\"nominee\"");
        submit(route.appraiser(), code, "gatherRound", new RoundList("Đợt thử", List.of(nominee.id()), List.of()));
        assertShown(code, director, "signSubmission", nominee.name(), "data-field=\"listVersion\"");
        assertThat(pdfText(director, "/rounds/" + code + "/prints/letter")).contains(nominee.name());
        submit(
                director,
                code,
                "signSubmission",
                new RoundSignature(
                        RoundSignature.Outcome.SIGN, "8/TTr-SNV", route.today(), null, version(director, code)));
        assertShown(code, reviewer, "checkRound", nominee.name(), "value=\"FORWARD\"");
        submit(reviewer, code, "checkRound", new RoundCheck(RoundCheck.Outcome.FORWARD, null, version(reviewer, code)));
        assertShown(code, chairman, "decideRound", nominee.name(), "data-agree-all", "data-preview=");
        assertPreviewed(code, chairman, "decideRound", "Chưa chọn", "Phải có đúng một quyết định");
        assertThat(html(visitor.open(chairman, "/dossiers/" + dossier + "/content")))
                .contains(nominee.name(), "data-pdf");
        assertThat(visitor.open(route.officer(Communes.next(context)), "/dossiers/" + dossier + "/content")
                        .getStatus())
                .isEqualTo(404);
        submit(
                chairman,
                code,
                "decideRound",
                new RoundDecision(
                        false,
                        version(chairman, code),
                        List.of(new RoundDecision.Line(nominee.id(), LineOutcome.AGREE, null))));
        assertShown(code, clerk, "issueDecision", nominee.name(), "data-purpose=\"decision\"", "data-preview=");
        assertPreviewed(code, clerk, "issueDecision", "Sổ khen thưởng thêm 1 dòng", "do văn thư cấp", "(PDF)");
        assertThat(html(visitor.open(clerk, previewOf(code, clerk, "issueDecision") + "/entries")))
                .contains(nominee.name(), dossier.value());
        assertThat(visitor.open(clerk, "/rounds/" + code + "/prints/bonuses").getStatus())
                .as("no bonuses before there is a decision")
                .isEqualTo(422);
        assertThat(pdfText(clerk, "/rounds/" + code + "/prints/decision")).contains(nominee.name(), "8/TTr-SNV");
        submit(
                clerk,
                code,
                "issueDecision",
                new IssuedDecision("77/QĐ-THU", route.today(), route.pdf(clerk, OFFICE), false, version(clerk, code)));

        assertThat(html(visitor.open(route.appraiser(), "/awards?unit=" + unit)))
                .contains(nominee.name(), "77/QĐ-THU");
        assertThat(html(visitor.open(chairman, "/rounds/" + code)))
                .contains("77/QĐ-THU", "Tổng cộng 3.510.000 đồng", "Ba triệu năm trăm mười nghìn đồng");
        assertThat(pdfText(clerk, "/rounds/" + code + "/prints/bonuses"))
                .contains(nominee.name(), "77/QĐ-THU", "Ba triệu năm trăm mười nghìn đồng");
        assertThat(pdfText(clerk, "/rounds/" + code + "/prints/certificates?printed=true&right=2&down=-1"))
                .contains(nominee.name(), "77/QĐ-THU", "Số sổ vàng: 01")
                .doesNotContain("TẶNG");
        assertThat(visitor.open(clerk, "/rounds/" + code + "/prints/certificates?right=31")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.open(route.officer(unit), "/rounds/" + code + "/prints/certificates")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visitor.open(route.officer(unit), "/rounds/" + code + "/prints/bonuses")
                        .getStatus())
                .isEqualTo(404);
        assertThat(html(visitor.open(route.appraiser(), "/rounds"))).contains(code.value());
        assertThat(visitor.open(route.officer(unit), "/rounds").getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.officer(unit), "/awards").getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.person(HOME_AFFAIRS, Role.SYSTEM_ADMINISTRATOR), "/awards")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visitor.open(route.person(HOME_AFFAIRS, Role.INSPECTOR), "/awards")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRoundIsOpenedWithATitleAndCancelledWithAReason() {
        assertThat(visitor.send(
                                route.appraiser(),
                                MockMvcRequestBuilders.post("/rounds").param("title", " "))
                        .getStatus())
                .isEqualTo(422);
        String opened = visitor.send(
                        route.appraiser(),
                        MockMvcRequestBuilders.post("/rounds").param("title", "Đợt sẽ hủy"))
                .getRedirectedUrl();
        assertThat(opened).startsWith("/rounds/DL2026-R");
        var tooLong = visitor.send(
                route.appraiser(),
                MockMvcRequestBuilders.post(opened + "/cancel").param("reason", "a".repeat(10_000)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(html(tooLong)).contains("10000 ký tự");
        assertThat(visitor.send(
                                route.appraiser(),
                                MockMvcRequestBuilders.post(opened + "/cancel").param("reason", "Ghép vào đợt sau"))
                        .getRedirectedUrl())
                .isEqualTo(opened);
        assertThat(html(visitor.open(route.appraiser(), opened))).contains("Ghép vào đợt sau", "Đã hủy đợt trình");
    }

    private void assertShown(RoundCode code, Actor actor, String step, String... holds) {
        String task =
                route.tasks.openTask(actor, code.value(), step).orElseThrow().id();
        for (String path : List.of("/tasks/" + task, "/tasks/" + task + "/form")) {
            var page = visitor.open(actor, path);
            assertThat(page.getStatus()).as(step).isEqualTo(200);
            assertThat(html(page)).as(step).contains(holds).doesNotContain("??", "style=\"");
            assertThat(visitor.open(route.officer(unit), path).getStatus())
                    .as(step)
                    .isEqualTo(404);
        }
    }

    private void assertPreviewed(RoundCode code, Actor actor, String step, String... holds) {
        String path = previewOf(code, actor, step);
        assertThat(html(visitor.open(actor, path))).contains(holds).doesNotContain("??", "style=\"");
        assertThat(visitor.open(route.officer(unit), path).getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.person(HOME_AFFAIRS, Role.DIRECTOR), path + "/entries")
                        .getStatus())
                .isEqualTo(404);
    }

    private String previewOf(RoundCode code, Actor actor, String step) {
        return "/tasks/"
                + route.tasks.openTask(actor, code.value(), step).orElseThrow().id() + "/preview";
    }

    private String pdfText(Actor actor, String path) throws Exception {
        var response = visitor.open(actor, path);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        try (var document = Loader.loadPDF(response.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private int version(Actor actor, RoundCode code) {
        return context.getBean(Rounds.class).view(actor, code).listVersion();
    }

    private void submit(Actor actor, RoundCode code, String step, Object judgement) {
        route.tasks.submit(actor, code.value(), step, judgement);
    }
}
