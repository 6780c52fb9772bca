package vn.khenthuong.portal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.document.Files;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Uploading, downloading and showing PDFs, and the documents made to be signed. */
@IntegrationTest
class FilePagesIT {

    private UnitCode unit;
    private UnitCode other;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper mapper;

    private Route route;
    private Visitor visitor;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        unit = Communes.next(context);
        other = Communes.next(context);
        visitor = new Visitor(context);
    }

    @Test
    void aPdfIsKeptShownAndGivenBackUnderItsVietnameseName() throws Exception {
        Actor officer = route.officer(unit);
        MockHttpServletResponse kept = upload(officer, unit, "Tờ trình Đắk Lắk.pdf", pdf());
        assertThat(kept.getStatus()).isEqualTo(201);
        JsonNode file = mapper.readTree(kept.getContentAsByteArray());
        assertThat(file.path("pages").asInt()).isEqualTo(1);
        String path = "/files/" + file.path("id").asText();

        assertThat(html(visitor.open(officer, path + "/view"))).contains("Tờ trình Đắk Lắk.pdf", "/js/pdf-viewer.js");
        MockHttpServletResponse saved = visitor.open(officer, path);
        assertThat(saved.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("T%E1%BB%9D%20tr%C3%ACnh");
        assertThat(saved.getContentAsByteArray()).hasSize(file.path("size").asInt());
        assertThat(visitor.open(officer, path + "/content").getHeader("Content-Disposition"))
                .startsWith("inline;");
        for (String sub : List.of("", "/view", "/content")) {
            assertThat(visitor.open(route.officer(other), path + sub).getStatus())
                    .as("another unit, " + sub)
                    .isEqualTo(404);
        }
        assertThat(visitor.open(officer, "/files/not-an-id/view").getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoPdfOrTooLargeGetsAClearSentence() {
        MockHttpServletResponse word =
                upload(route.officer(unit), unit, "Báo cáo.pdf", "Không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(word.getStatus()).isEqualTo(422);
        assertThat(html(word)).contains("pdf-not-a-pdf", "không phải là tệp PDF");

        byte[] large = new byte[60 * 1024 * 1024];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
        MockHttpServletResponse refused = upload(route.officer(unit), unit, "Lớn.pdf", large);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("pdf-too-large", "lớn hơn 50");
    }

    @Test
    void nobodyUploadsForAnotherUnit() throws Exception {
        assertThat(upload(route.officer(unit), other, "a.pdf", pdf()).getStatus())
                .isIn(403, 404);
    }

    @Test
    void letterListMinutesAndReportAreMadeFromTheDossierToSignAndToEdit() {
        ProposalCode code = route.atCouncil(unit, List.of(route.individual(unit)));
        Actor secretary = route.secretary(unit);
        String nominee =
                route.dossiers.view(secretary, code).nominees().get(0).id().toString();
        for (String kind : List.of("letter", "nominees", "minutes", "report/" + nominee)) {
            String path = "/dossiers/" + code + "/prints/" + kind;
            assertMade(visitor.open(secretary, path), kind, "%PDF-", ".pdf");
            assertMade(visitor.open(secretary, path + "?format=DOCX"), kind, "PK", ".docx");
            assertThat(visitor.open(secretary, path + "?format=exe").getStatus())
                    .as(kind)
                    .isEqualTo(404);
            assertThat(visitor.open(route.officer(other), path).getStatus())
                    .as(kind)
                    .isEqualTo(404);
        }
        assertMade(
                visitor.open(secretary, "/api/dossiers/" + code + "/prints/reports/" + nominee + "?format=DOCX"),
                "report for programs",
                "PK",
                ".docx");
        assertThat(html(visitor.open(secretary, "/dossiers/" + code)))
                .contains("/prints/letter?format=DOCX", "/prints/nominees", "/prints/minutes", "Word để sửa");
    }

    @Test
    void theReceiptNamesEveryFileByItsHashAndEveryCheck() throws IOException {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        Actor clerk = route.clerk(unit);
        String path = "/dossiers/" + code + "/prints/receipt";
        assertThat(visitor.open(clerk, path).getStatus())
                .as("before it is sent")
                .isEqualTo(404);
        route.send(unit, code);

        MockHttpServletResponse made = visitor.open(clerk, path);
        assertMade(made, "receipt", "%PDF-", ".pdf");
        assertThat(visitor.open(route.officer(other), path).getStatus()).isEqualTo(404);
        String text = textOf(made);
        String hashes = text.replaceAll("\\s", "");
        var dossier = route.dossiers.view(clerk, code);
        assertThat(dossier.documents()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(document -> assertThat(hashes)
                .contains(context.getBean(Files.class).info(document.file()).sha256()));
        assertThat(text)
                .contains("GIẤY BIÊN NHẬN", code.value(), "Gửi trước thời hạn", "Đủ thành phần hồ sơ")
                .contains(dossier.nominees().get(0).typed().certificateName());
        assertThat(html(visitor.open(clerk, "/dossiers/" + code))).contains("Giấy biên nhận (PDF)");

        context.getBean(Withdrawals.class).withdraw(route.head(unit), code, "Thử rút sau khi gửi");
        assertThat(textOf(visitor.open(clerk, path)))
                .as("what was sent stays as it was, whatever becomes of the dossier")
                .isEqualTo(text);
    }

    private static String textOf(MockHttpServletResponse made) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void assertMade(MockHttpServletResponse made, String kind, String begins, String ends) {
        assertThat(made.getStatus()).as(kind).isEqualTo(200);
        assertThat(new String(made.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .as(kind)
                .startsWith(begins);
        assertThat(made.getHeader("Content-Disposition")).as(kind).endsWith(ends);
        assertThat(made.getHeader("Cache-Control")).as(kind).contains("no-store");
    }

    private MockHttpServletResponse upload(Actor actor, UnitCode owner, String name, byte[] content) {
        return visitor.send(
                actor,
                MockMvcRequestBuilders.multipart("/files")
                        .file(new MockMultipartFile("file", name, "application/pdf", content))
                        .param("owner", owner.value())
                        .param("purpose", "test"));
    }

    private static byte[] pdf() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
