package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.PlainCampaign;
import vn.khenthuong.support.Route;
import vn.khenthuong.workbook.NomineeSheets;

/** The pages of a plan without numbers and principles say nothing that another plan says. */
@IntegrationTest
class PlainPlanIT {

    private static final UnitCode UNIT = new UnitCode("khoa-c");
    private static final Pattern FOREIGN = Pattern.compile(
            "[Cc]hỉ tiêu|[Qq]uota|III\\.1|Kế hoạch ưu tiên|gives direct workers|tất cả các tiêu chuẩn|0125");

    @Autowired
    private WebApplicationContext context;

    @Test
    void aPlanWithoutNumbersIsNotAskedForThem() throws IOException {
        try (PlainCampaign plain = PlainCampaign.in(context)) {
            Visitor visitor = new Visitor(context);
            Route route = new Route(context, PlainCampaign.SCHOOL);
            Actor officer = route.officer(UNIT);
            ProposalCode code = route.drafting.create(officer, UNIT, plain.code(), "rector");
            NomineeId person = route.drafting.addNominee(officer, code, 0, person("Lường Thị Ví Dụ"));
            String dossier = "/dossiers/" + code;
            for (String page : new String[] {
                dossier,
                dossier + "/nominees/" + person,
                dossier + "/nominees/new?kind=COLLECTIVE",
                dossier + "/withdraw",
                dossier + "/nominees/" + person + "/hold"
            }) {
                for (String language : new String[] {"en", "vi"}) {
                    String html = Visitor.html(
                            visitor.open(officer, page + (page.contains("?") ? "&" : "?") + "lang=" + language));
                    assertThat(FOREIGN.matcher(html.replaceAll("quota[-_][-_a-z]*", ""))
                                    .results()
                                    .map(found -> found.group()))
                            .as(page + " in " + language)
                            .isEmpty();
                }
            }
            String html = Visitor.html(visitor.open(officer, dossier));
            assertThat(html)
                    .as("the form asked for")
                    .contains("Giấy khen mẫu của Trường")
                    .as("findings name the plan")
                    .contains("Kế hoạch giản dị")
                    .doesNotContain(">" + plain.code() + "<")
                    .as("the mark of a source is told in words")
                    .contains("<abbr title=\"đã xác minh với văn bản\"> [V]</abbr>")
                    .doesNotContain("khoản 2 [V]");
            assertThat(Visitor.html(visitor.open(officer, dossier + "/nominees/" + person)))
                    .contains("Theo KH giản dị, mục 2; quyết định tiêu chuẩn áp dụng.")
                    .doesNotContain("name=\"directWorker\"");
            assertThat(Visitor.html(visitor.open(officer, "/dossiers?q=" + code)))
                    .contains("Giấy khen mẫu của Trường");
            assertThat(workbook(officer, code))
                    .contains("Làm tốt việc được giao")
                    .doesNotContainPattern(FOREIGN)
                    .doesNotContain("cử tri", "bầu cử", "xã, phường", "giữ chức vụ");
            countsAlike(html, Visitor.html(visitor.open(officer, dossier + "/nominees/" + person)), "Lường Thị Ví Dụ");
        }
    }

    private String workbook(Actor officer, ProposalCode code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        context.getBean(NomineeSheets.class).write(officer, code, out);
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> words.append(cell).append('\n'))));
        }
        return words.toString();
    }

    private static NomineeDraft person(String name) {
        return new NomineeDraft(
                NomineeKind.INDIVIDUAL,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                UNIT,
                UNIT,
                "person",
                "rector",
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }

    /** The card, the checks beside it and the form speak of the same points. */
    private static void countsAlike(String dossier, String form, String name) {
        int listed = dossier.split(Pattern.quote("<strong>" + name + ": </strong>"), -1).length - 1;
        assertThat(listed).isGreaterThan(1);
        assertThat(number(dossier, "Còn (\\d+) nội dung cần xem")).isEqualTo(listed);
        assertThat(number(form, "Còn (\\d+) nội dung cần xem;")).isEqualTo(listed);
    }

    private static int number(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
