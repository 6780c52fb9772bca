package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** The letter after a decision: prepared by the offices from its issue on, read by the unit once the letters have left. */
@IntegrationTest
class NoticesIT {

    @Autowired
    private WebApplicationContext context;

    private Walk walk;
    private Route route;
    private Desk desk;
    private Visitor visitor;
    private UnitCode unit;
    private NomineeDraft awarded;
    private NomineeDraft refused;
    private NomineeDraft foreign;
    private ProposalCode dossier;
    private UnitCode otherUnit;
    private ProposalCode other;
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
        dossier = recommended(unit, List.of(awarded, refused));
        otherUnit = Communes.next(context);
        foreign = route.individual(otherUnit);
        other = recommended(otherUnit, List.of(foreign));
        round = desk.gathered(dossier, other);
        desk.sign(round);
        desk.forward(round);
        var no = route.dossiers
                .view(route.appraiser(), dossier)
                .nominees()
                .get(1)
                .id();
        desk.decide(round, id -> id.equals(no) ? LineOutcome.REFUSE : LineOutcome.AGREE);
    }

    @Test
    void tellEachUnitOfItsOwnOnly() throws IOException {
        assertThat(visitor.open(clerk(), ofRound(unit)).getStatus())
                .as("no letter before there is a decision")
                .isEqualTo(422);
        desk.issue(round, number());

        assertThat(text(visitor.open(clerk(), ofRound(unit))))
                .containsSubsequence(
                        "SỞ NỘI VỤ",
                        "THÔNG BÁO",
                        number(),
                        "1. Được tặng",
                        "01 cá nhân",
                        awarded.name(),
                        "2. Không khen thưởng: 01 trường hợp",
                        refused.name(),
                        "Theo đề nghị",
                        "GIÁM ĐỐC")
                .doesNotContain(foreign.name());
        assertThat(text(visitor.open(clerk(), ofRound(otherUnit))))
                .contains(foreign.name())
                .doesNotContain(awarded.name(), refused.name(), "Không khen thưởng:", "lý do");
        assertThat(visitor.open(clerk(), ofRound(Communes.next(context))).getStatus())
                .as("a unit of which nothing is decided")
                .isEqualTo(422);
        assertThat(visitor.open(clerk(), "/rounds/" + round + "/prints/notice").getStatus())
                .isEqualTo(400);
        assertThat(visitor.open(route.officer(unit), ofRound(unit)).getStatus()).isEqualTo(404);
        assertThat(visitor.open(clerk(), "/api" + ofRound(unit) + "&format=DOCX")
                        .getContentType())
                .contains("wordprocessingml");
        assertThat(Visitor.html(visitor.open(clerk(), "/rounds/" + round)))
                .contains("Thông báo kết quả đến đơn vị", ofRound(unit), ofRound(otherUnit) + "&amp;format=DOCX");
    }

    @Test
    void areReadByTheUnitOnceTheLettersHaveLeft() throws IOException {
        desk.issue(round, number());
        Actor officer = route.officer(unit);
        for (String path : List.of(ofDossier(), "/api" + ofDossier())) {
            assertThat(visitor.open(officer, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(Visitor.html(visitor.open(officer, "/dossiers/" + dossier))).doesNotContain("prints/notice");
        walk.dispatch(round.value());

        for (String path : List.of(ofDossier(), "/api" + ofDossier(), ofDossier() + "?round=" + round)) {
            assertThat(text(visitor.open(officer, path)))
                    .as(path)
                    .contains(awarded.name(), refused.name(), "Theo đề nghị")
                    .doesNotContain(foreign.name());
        }
        assertThat(Visitor.html(visitor.open(officer, "/dossiers/" + dossier)))
                .contains(ofDossier() + "?round=" + round + "&amp;format=DOCX", number())
                .doesNotContain("??");
        assertThat(visitor.open(officer, ofDossier() + "?round=DL2026-R999").getStatus())
                .isEqualTo(404);
        assertThat(visitor.open(route.officer(otherUnit), ofDossier()).getStatus())
                .isEqualTo(404);
        assertThat(text(visitor.open(route.officer(otherUnit), "/dossiers/" + other + "/prints/notice")))
                .contains(foreign.name())
                .doesNotContain(awarded.name());
    }

    /** Whom Home Affairs refuses stands in no round: a letter of its own tells of them as soon as the appraisal is approved. */
    @Test
    void tellOfThoseWhomTheAppraisalRefused() throws IOException {
        UnitCode from = Communes.next(context);
        NomineeDraft out = route.individual(from);
        ProposalCode code = route.sent(from, List.of(out));
        route.accept(code);
        String path = "/dossiers/" + code + "/prints/appraisal-notice";
        Actor officer = route.officer(from);
        assertThat(visitor.open(officer, path).getStatus()).isEqualTo(404);
        route.appraise(code, Appraisal.LineOutcome.REFUSE);

        String reason = route.dossiers.view(officer, code).nominees().get(0).stateReason();
        assertThat(reason).isNotBlank();
        assertThat(text(visitor.open(officer, path)))
                .containsSubsequence(
                        "SỞ NỘI VỤ",
                        "THÔNG BÁO",
                        "Kết quả thẩm định hồ sơ",
                        "Không đủ điều kiện trình khen thưởng: 01 trường hợp",
                        out.name(),
                        reason)
                .doesNotContain("Được tặng");
        assertThat(visitor.open(officer, "/api" + path + "?format=DOCX").getContentType())
                .contains("wordprocessingml");
        assertThat(Visitor.html(visitor.open(officer, "/dossiers/" + code))).contains(path);
        assertThat(visitor.open(route.officer(otherUnit), path).getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.officer(unit), "/dossiers/" + dossier + "/prints/appraisal-notice")
                        .getStatus())
                .as("nobody of this dossier was refused at appraisal, the Chairman refused one")
                .isEqualTo(404);
    }

    private ProposalCode recommended(UnitCode from, List<NomineeDraft> nominees) {
        ProposalCode code = route.sent(from, nominees);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        return code;
    }

    private String ofRound(UnitCode about) {
        return "/rounds/" + round + "/prints/notice?unit=" + about;
    }

    private String ofDossier() {
        return "/dossiers/" + dossier + "/prints/notice";
    }

    private String number() {
        return "601-" + round.value() + "/QĐ-UBND";
    }

    private Actor clerk() {
        return desk.office(Role.DECISION_CLERK);
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(response.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
