package vn.khenthuong.portal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.portal.Visitor.html;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Route;

/** Files that a page's script sends one by one and may send again, files that are there twice, and all files in one package. */
@IntegrationTest
class UploadsIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private Visitor visitor;
    private UnitCode unit;
    private Actor officer;
    private ProposalCode code;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        visitor = new Visitor(context);
        unit = Communes.next(context);
        officer = route.officer(unit);
        code = route.drafted(unit, List.of());
    }

    @Test
    void anUploadThatIsSentAgainIsKeptOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String asked = "/dossiers/" + code + "/uploads/" + key;
        assertThat(visitor.open(officer, asked).getStatus()).isEqualTo(204);

        MockHttpServletResponse first = send(officer, key, "Văn bản.pdf", Pdfs.onePage());
        MockHttpServletResponse again = send(officer, key, "Văn bản.pdf", Pdfs.onePage());

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(mapper.readTree(html(first)).path("version").asInt())
                .isEqualTo(route.view(unit, code).version());
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(mapper.readTree(html(again)).path("id"))
                .isEqualTo(mapper.readTree(html(first)).path("id"));
        assertThat(html(visitor.open(officer, asked))).contains("Văn bản.pdf");
        assertThat(documents()).hasSize(1);
        assertThat(storedFiles()).isEqualTo(1);
        // Another upload of the same content is another upload: that it is there twice is a warning, no error.
        assertThat(send(officer, UUID.randomUUID().toString(), "Văn bản.pdf", Pdfs.onePage())
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void fourAttemptsAtOnceMakeOneDocument() throws Exception {
        String key = UUID.randomUUID().toString();
        CyclicBarrier start = new CyclicBarrier(4);
        List<CompletableFuture<Integer>> attempts = new ArrayList<>();
        byte[] pdf = Pdfs.onePage();
        for (int i = 0; i < 4; i++) {
            attempts.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            start.await();
                        } catch (Exception broken) {
                            throw new IllegalStateException(broken);
                        }
                        return send(officer, key, "Văn bản.pdf", pdf).getStatus();
                    },
                    task -> new Thread(task).start()));
        }
        List<Integer> answers =
                attempts.stream().map(CompletableFuture::join).sorted().toList();

        assertThat(answers).containsExactly(200, 200, 200, 201);
        assertThat(documents()).hasSize(1);
        assertThat(storedFiles()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedLeavesNothingAndSaysWhy() {
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse word = send(officer, key, "a.pdf", "Không phải PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(word.getStatus()).isEqualTo(422);
        assertThat(html(word)).contains("pdf-not-a-pdf", "không phải là tệp PDF");
        assertThat(send(officer, "x", "a.pdf", Pdfs.onePage()).getStatus()).isEqualTo(422);
        assertThat(html(send(officer, "x", "a.pdf", Pdfs.onePage()))).contains("upload-key-invalid");
        assertThat(send(route.clerk(unit), key, "a.pdf", Pdfs.onePage()).getStatus())
                .isEqualTo(403);
        Actor stranger = route.officer(Communes.next(context));
        assertThat(send(stranger, key, "a.pdf", Pdfs.onePage()).getStatus()).isEqualTo(404);
        assertThat(visitor.open(stranger, "/dossiers/" + code + "/uploads/" + key)
                        .getStatus())
                .isEqualTo(404);

        assertThat(documents()).isEmpty();
        assertThat(storedFiles()).isZero();
        // The key of a refused upload is free: the corrected file may come under it.
        assertThat(send(officer, key, "a.pdf", Pdfs.onePage()).getStatus()).isEqualTo(201);
    }

    @Test
    void oneFileForTwoNomineesIsWarnedOf() {
        ProposalCode two = route.drafted(unit, List.of(route.individual(unit), route.individual(unit)));
        byte[] same = Pdfs.onePage();
        route.view(unit, two).documents().forEach(document -> route.drafting.detach(officer, two, document.id()));
        route.view(unit, two)
                .nominees()
                .forEach(nominee -> visitor.send(
                        officer,
                        MockMvcRequestBuilders.multipart("/dossiers/" + two + "/documents")
                                .file(new MockMultipartFile("file", "bao-cao.pdf", "application/pdf", same))
                                .param("nominee", nominee.id().toString())
                                .param("item", "report")));

        List<Finding> warnings = route.dossiers.findings(officer, two, Stage.DRAFT).stream()
                .filter(finding -> finding.rule().equals("same-file-once"))
                .toList();
        assertThat(warnings).hasSize(2).extracting(Finding::severity).containsOnly(Severity.WARN);
        assertThat(html(visitor.open(officer, "/dossiers/" + two)))
                .contains("Cùng một tệp được dùng làm báo cáo cho trường hợp khác (thứ 2 trong hồ sơ)");
    }

    @Test
    void thePackageHoldsEveryFileUnderAnAsciiNameWithAList() throws Exception {
        ProposalCode full = route.drafted(unit, List.of(route.individual(unit)));
        String long1 = "Tờ trình đề nghị khen thưởng thành tích phục vụ bầu cử của Ủy ban nhân dân phường.pdf";
        for (String name : List.of(long1, long1, "«».pdf")) {
            visitor.send(
                    officer,
                    MockMvcRequestBuilders.multipart("/dossiers/" + full + "/uploads")
                            .file(new MockMultipartFile("file", name, "application/pdf", Pdfs.onePage()))
                            .param("item", "related")
                            .param("key", UUID.randomUUID().toString()));
        }
        for (String path : List.of("/dossiers/" + full + "/package.zip", "/api/dossiers/" + full + "/package")) {
            MockHttpServletResponse answer = visitor.open(officer, path);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentType()).startsWith("application/zip");
            assertThat(answer.getHeader("Content-Disposition")).contains(full + ".zip");
            Map<String, byte[]> entries = unpacked(answer.getContentAsByteArray());

            assertThat(entries.keySet())
                    .hasSize(5)
                    .allMatch(name -> name.matches("[A-Za-z0-9._-]{1,50}"))
                    .contains("003-tep.pdf", "manifest.txt");
            String manifest = new String(entries.remove("manifest.txt"), StandardCharsets.UTF_8);
            assertThat(manifest)
                    .contains(long1, route.view(unit, full).nominees().get(0).name());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(entry.getValue()));
                assertThat(manifest.lines().filter(line -> line.startsWith(entry.getKey() + "\t")))
                        .singleElement()
                        .asString()
                        .endsWith("\t" + entry.getValue().length + "\t" + hash);
            }
            assertThat(visitor.open(route.officer(Communes.next(context)), path).getStatus())
                    .isEqualTo(404);
        }
    }

    private MockHttpServletResponse send(Actor actor, String key, String name, byte[] content) {
        return visitor.send(
                actor,
                MockMvcRequestBuilders.multipart("/dossiers/" + code + "/uploads")
                        .file(new MockMultipartFile("file", name, "application/pdf", content))
                        .param("item", "related")
                        .param("key", key));
    }

    private List<DossierDocument> documents() {
        return route.view(unit, code).documents();
    }

    private long storedFiles() {
        return jdbc.sql("select count(*) from stored_file where owner = ?")
                .param(unit.value())
                .query(Long.class)
                .single();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
