package vn.khenthuong.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** The appraisal report of a round: what was judged then, for those who may read appraisals. */
@IntegrationTest
class AppraisalReportIT {

    @Autowired
    private WebApplicationContext context;

    @Test
    void tellsWhomHomeAffairsProposesAndWhomNotAndWhy() throws IOException {
        Route route = new Route(context);
        Desk desk = new Desk(context, route);
        Visitor visitor = new Visitor(context);
        UnitCode unit = Communes.next(context);
        NomineeDraft good = route.individual(unit);
        NomineeDraft bad = route.individual(unit);
        ProposalCode dossier = route.sent(unit, List.of(good, bad));
        route.accept(dossier);
        List<NomineeView> nominees =
                route.dossiers.view(route.appraiser(), dossier).nominees();
        route.tasks.submit(
                route.appraiser(),
                dossier.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        List.of(
                                route.line(
                                        dossier, nominees.get(0).id(), Appraisal.LineOutcome.RECOMMEND, "Hồ sơ đầy đủ"),
                                new Appraisal.Line(
                                        nominees.get(1).id(),
                                        Appraisal.LineOutcome.REFUSE,
                                        "Thành tích chưa rõ mức độ")),
                        List.of()));
        route.tasks.submit(
                route.divisionHead(), dossier.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
        RoundCode round = desk.gathered(dossier);
        String path = "/rounds/" + round + "/prints/appraisal";

        assertThat(text(visitor.open(route.appraiser(), path)))
                .containsSubsequence(
                        "BÁO CÁO",
                        "01 hồ sơ của 01 đơn vị và đề nghị khen thưởng 01 trường hợp (00 tập thể, 01 cá nhân); không đề nghị"
                                + " khen thưởng 01 trường hợp.",
                        "II. TRƯỜNG HỢP ĐỀ NGHỊ",
                        good.name(),
                        "điều kiện, tiêu chuẩn",
                        "Đề nghị khen thưởng",
                        "Hồ sơ đầy đủ",
                        "III. TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ",
                        bad.name(),
                        "Thành tích chưa rõ mức độ",
                        "GIÁM ĐỐC");
        assertThat(visitor.open(desk.office(Role.CHAIRMAN), path).getStatus())
                .as("a round that is not submitted")
                .isEqualTo(404);
        desk.sign(round);
        assertThat(text(visitor.open(desk.office(Role.CHAIRMAN), "/api" + path)))
                .contains(good.name(), bad.name());
        assertThat(visitor.open(desk.office(Role.CHAIRMAN), "/api" + path + "?format=DOCX")
                        .getContentType())
                .contains("wordprocessingml");
        assertThat(visitor.open(route.officer(unit), path).getStatus()).isEqualTo(404);
        assertThat(visitor.open(desk.office(Role.DECISION_CLERK), path).getStatus())
                .as("the clerk sees the round, not the appraisals")
                .isEqualTo(403);
        String page = "/rounds/" + round;
        assertThat(Visitor.html(visitor.open(desk.office(Role.DECISION_CLERK), page)))
                .doesNotContain("prints/appraisal");
        assertThat(Visitor.html(visitor.open(desk.office(Role.DIRECTOR), page))).contains("prints/appraisal");
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(response.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
