package vn.khenthuong.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.print.SummaryPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.summary.CampaignSummary.UnitNumbers;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;
import vn.khenthuong.support.StatementCount;

/** The numbers of a campaign are what its dossiers say, and cost as many statements as ever. */
@IntegrationTest
class CampaignSummariesIT {

    private static final String CAMPAIGN = "dak-lak-2026";

    /** Campaign, forms of plans and of lists, units twice, and one statement a table of the summary. */
    private static final int STATEMENTS = 14;

    @Autowired
    WebApplicationContext context;

    @Autowired
    CampaignSummaries summaries;

    @Autowired
    SummaryPrints prints;

    /** A dossier of two women and a leading man goes the whole way: every number moves by what it says. */
    @Test
    void everyNumberFollowsTheDossiers() throws Exception {
        Actor head = new Route(context).divisionHead();
        RouteWalker walker = RouteWalker.fresh(context);
        CampaignSummary before = summaries.of(head, CAMPAIGN);
        int statements = StatementCount.of(() -> summaries.of(head, CAMPAIGN));
        assertThat(row(before, walker.unit()).silent()).isTrue();

        String code = walker.draft();
        for (String name : new String[] {"Trần Thị Tổng Kết", "Lê Thị Tổng Kết"}) {
            Map<String, Object> woman = SampleNominees.individual(walker.unit(), name);
            woman.put("female", true);
            walker.added(code, woman);
        }
        walker.toReady(code);
        walker.send(code).expect(204);
        walker.receive(code).expect(204);
        walker.appraise(code, walker.all(code, "RECOMMEND")).expect(204);
        walker.approve(code).expect(204);
        CampaignSummary between = summaries.of(head, CAMPAIGN);
        walker.rounds().decided("0777/QĐ-UBND", code);
        CampaignSummary after = summaries.of(head, CAMPAIGN);

        assertThat(row(between, walker.unit()))
                .extracting(UnitNumbers::dossiers, UnitNumbers::proposed, UnitNumbers::awarded)
                .containsExactly(1, 2, 0);
        assertThat(row(after, walker.unit()))
                .extracting(UnitNumbers::dossiers, UnitNumbers::proposed, UnitNumbers::awarded)
                .containsExactly(1, 2, 2);
        assertThat(after.proposed() - before.proposed()).isEqualTo(2);
        assertThat(after.awardedIndividuals() - before.awardedIndividuals()).isEqualTo(2);
        assertThat(after.awardedCollectives()).isEqualTo(before.awardedCollectives());
        assertThat(after.people().women() - before.people().women()).isEqualTo(2);
        assertThat(after.people().men()).isEqualTo(before.people().men());
        assertThat(after.people().direct() - before.people().direct()).isEqualTo(2);
        assertThat(after.people().leaders()).isEqualTo(before.people().leaders());
        assertThat(used(after) - used(before)).isEqualTo(2);
        assertThat(after.silent()).isEqualTo(before.silent() - 1);
        assertThat(after.leadTimes())
                .extracting(CampaignSummary.LeadTime::stage)
                .contains(CampaignSummary.Stage.UNIT, CampaignSummary.Stage.PROVINCE, CampaignSummary.Stage.DECISION);
        assertThat(after.awarded())
                .filteredOn(one -> one.name().endsWith("Tổng Kết"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.decisionNumber()).isEqualTo("0777/QĐ-UBND"));
        assertThat(StatementCount.of(() -> summaries.of(head, CAMPAIGN)))
                .as("statements do not grow with the dossiers")
                .isEqualTo(statements)
                .isLessThanOrEqualTo(STATEMENTS);

        Visitor visitor = new Visitor(context);
        assertThat(Visitor.html(visitor.open(head, "/campaigns/" + CAMPAIGN + "/summary")))
                .contains("Lê Thị Tổng Kết", "Theo giới tính", "class=\"chart__part\"")
                .doesNotContain("??");
        assertThat(pdf(head)).contains("Tổng kết", "Lê Thị Tổng Kết", "0777/QĐ-UBND");
        try (XWPFDocument document =
                new XWPFDocument(prints.report(head, CAMPAIGN, PrintFormat.DOCX).content())) {
            assertThat(document.getTables()).hasSizeGreaterThanOrEqualTo(6);
        }
        workbookHolds(after);
    }

    private void workbookHolds(CampaignSummary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SummaryWorkbook.write(summary, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(7);
            assertThat(book.getSheet("Theo đơn vị").getLastRowNum())
                    .isEqualTo(summary.units().size());
            assertThat(book.getSheet("Tham gia phong trào").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(summary.units().size());
        }
    }

    private String pdf(Actor actor) throws IOException {
        try (var content = prints.report(actor, CAMPAIGN, PrintFormat.PDF).content();
                var document = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static UnitNumbers row(CampaignSummary summary, String unit) {
        return summary.units().stream()
                .filter(each -> each.unit().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static int used(CampaignSummary summary) {
        return summary.quota().stream().mapToInt(CampaignSummary.QuotaUse::used).sum();
    }

    @Test
    void aCampaignInWhichNothingHappenedIsAllNoughts() throws IOException {
        Actor head = new Route(context).divisionHead();
        try (OwnCampaign own = OwnCampaign.in(context)) {
            CampaignSummary summary = summaries.of(head, own.code());
            assertThat(summary.proposed()
                            + summary.dossiers()
                            + summary.people().all())
                    .isZero();
            assertThat(summary.silent()).isEqualTo(summary.units().size());
            assertThat(Visitor.html(new Visitor(context).open(head, "/campaigns/" + own.code() + "/summary")))
                    .contains("Chưa có trường hợp nào được đề nghị")
                    .doesNotContain("??");
            assertThat(prints.report(head, own.code(), PrintFormat.PDF).content())
                    .isNotEmpty();
        }
    }

    @Test
    void onlyWhoSeesEveryUnitSeesTheNumbers() {
        Route route = new Route(context);
        Actor officer = route.officer(Communes.next(context));
        assertThatThrownBy(() -> summaries.of(officer, CAMPAIGN)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> prints.report(officer, CAMPAIGN, PrintFormat.PDF))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> summaries.of(route.divisionHead(), "khong-co"))
                .isInstanceOf(NotPermittedException.class);
    }
}
