package vn.khenthuong.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.document.SamplePdfs;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierFilter;
import vn.khenthuong.proposal.DossierLists;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.security.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ManyDossiers;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.TestPeople;
import vn.khenthuong.workbook.FilledWorkbook;
import vn.khenthuong.workbook.NomineeSheets;

/**
 * What a unit waits for, each beside a peer in the same run: a full dossier beside one of a single nominee, a long list
 * beside a short one, an import beside a library that only reads the workbook. {@code mvn -Pbench verify}.
 */
@Tag("benchmark")
@IntegrationTest
class PortalBenchmark {

    private static final int RUNS = 9;
    private static final int NOMINEES = 50;
    private static final int ROWS = 500;
    private static final int LARGEST = 50 * 1024 * 1024;
    private static final long HEAP = 64L * 1024 * 1024;
    private static final String PEOPLE = "Cá nhân";
    private static final String BOUNDARY = "khen-thuong-bench";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DossierLists lists;

    @Autowired
    private NomineeSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final List<Map<String, Object>> figures = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    private Route route;
    private RouteWalker walker;
    private UnitCode unit;
    private Actor officer;

    @BeforeEach
    void unit() {
        route = new Route(context);
        walker = RouteWalker.fresh(context);
        unit = new UnitCode(walker.unit());
        officer = walker.people().actor(walker.people().in(unit, Role.AWARD_OFFICER));
    }

    @Test
    void whatAUnitWaitsFor() throws Exception {
        line("%-58s %10s %10s", "", "median ms", "ratio");
        try {
            draftPage();
            longList();
            importOfManyRows();
            uploadOfTheLargestFile();
        } finally {
            System.out.println(table);
        }
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(Path.of("target/benchmark-portal.json").toFile(), figures);
    }

    private void draftPage() throws Exception {
        ProposalCode small = draft(1);
        ProposalCode full = draft(NOMINEES);
        assertThat(route.dossiers.view(officer, full).documents()).hasSize(2 * NOMINEES);
        Visitor browser = new Visitor(port).signedIn(officer.userId(), TestPeople.PASSWORD);
        double peer = figure("page of a draft with 1 nominee, 2 documents", 0, () -> page(browser, small));
        figure("page of a draft with 50 nominees, 100 documents", peer, () -> page(browser, full));
        peer = figure(
                "findings of a dossier with 1 nominee",
                0,
                () -> route.dossiers.findings(officer, small, Stage.SENDING));
        figure(
                "findings of a dossier with 50 nominees",
                peer,
                () -> route.dossiers.findings(officer, full, Stage.SENDING));
    }

    private ProposalCode draft(int nominees) {
        List<NomineeDraft> people = IntStream.range(0, nominees)
                .mapToObj(i -> route.individual(unit))
                .toList();
        ProposalCode code = route.drafting.create(officer, unit);
        for (NomineeDraft person : people) {
            var id = route.drafting.addNominee(
                    officer, code, route.dossiers.view(officer, code).version(), person);
            route.drafting.attach(officer, code, id, "report", route.pdf(officer, unit));
            route.drafting.attach(officer, code, id, "report", route.pdf(officer, unit));
        }
        return code;
    }

    private static Object page(Visitor browser, ProposalCode code) {
        var answer = browser.get("/dossiers/" + code);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private void longList() throws Exception {
        double peer;
        try (ManyDossiers few = new ManyDossiers(jdbc, "namchuc", 50)) {
            peer = figure(
                    "first 50 of a list of 50 dossiers",
                    0,
                    () -> lists.sent(few.appraiser(), DossierFilter.ALL, 0, 50));
        }
        try (ManyDossiers many = new ManyDossiers(jdbc, "muoinghin", 10_000)) {
            figure(
                    "first 50 of a list of 10,000 dossiers",
                    peer,
                    () -> lists.sent(many.appraiser(), DossierFilter.ALL, 0, 50));
            figure(
                    "last 50 of a list of 10,000 dossiers",
                    peer,
                    () -> lists.sent(many.appraiser(), DossierFilter.ALL, 199, 50));
        }
    }

    private void importOfManyRows() throws Exception {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        sheets.write(officer, route.drafting.create(officer, unit), template);
        FilledWorkbook book = new FilledWorkbook(template.toByteArray());
        for (int i = 0; i < ROWS; i++) {
            book.row(PEOPLE, 5 + i, FilledWorkbook.person("Nguyễn Văn Mẫu " + i));
        }
        byte[] workbook = book.bytes();
        double peer = figure("reading a workbook of 500 rows with Apache POI alone", 0, () -> {
            try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
                return read.getNumberOfSheets();
            }
        });
        ProposalCode shown = route.drafting.create(officer, unit);
        figure("preview of 500 rows, every rule asked", peer, () -> {
            var preview = sheets.preview(officer, shown, new ByteArrayInputStream(workbook));
            assertThat(preview.takeable()).isTrue();
            return preview;
        });
        figure("import of 500 rows", peer, () -> {
            ProposalCode code = route.drafting.create(officer, unit);
            int version = route.dossiers.view(officer, code).version();
            return sheets.take(officer, code, version, new ByteArrayInputStream(workbook));
        });
    }

    private void uploadOfTheLargestFile() throws Exception {
        Path plain = folder.resolve("plain");
        Files.write(plain, SamplePdfs.ofSize(LARGEST - 1024 * 1024));
        long size = Files.size(plain);
        assertThat(size).isBetween(LARGEST - 2L * 1024 * 1024, (long) LARGEST);
        Path body = multipart(plain);
        double peer = figure("copying 50 MB on the disk", 0, () -> {
            Path copy = folder.resolve("copy");
            Files.deleteIfExists(copy);
            return Files.copy(plain, copy);
        });
        ApiClient client = walker.as(Role.AWARD_OFFICER);
        Callable<?> upload = () -> client.raw(
                        "POST",
                        "/api/files?unit=" + unit + "&purpose=test",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        body)
                .expect(201);
        figure("upload of 50 MB, inspected and kept in the database", peer, upload);
        // Several, so that the moments that are looked at fall into every part of one.
        long heap = LiveHeap.above(() -> {
            for (int i = 0; i < RUNS; i++) {
                upload.call();
            }
            return null;
        });
        line("%-58s %7.1f MB", "additional heap in use while 50 MB are uploaded", heap / 1048576.0);
        figures.add(Map.of("name", "additional heap of an upload of 50 MB", "bytes", heap));
        assertThat(heap).as("bytes of heap while 50 MB are uploaded").isLessThanOrEqualTo(HEAP);
    }

    private Path multipart(Path content) throws IOException {
        Path body = folder.resolve("body");
        try (OutputStream out = Files.newOutputStream(body)) {
            out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lon.pdf\"\r\n"
                            + "Content-Type: application/pdf\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            Files.copy(content, out);
            out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return body;
    }

    /** @param peer median of what it is compared with; 0 for a peer itself */
    private double figure(String name, double peer, Callable<?> work) throws Exception {
        List<Double> runs = new ArrayList<>();
        for (int run = -2; run < RUNS; run++) {
            long from = System.nanoTime();
            work.call();
            double millis = (System.nanoTime() - from) / 1e6;
            if (run >= 0) {
                runs.add(millis);
            }
        }
        double median = runs.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
        line("%-58s %10.1f %10s", name, median, peer == 0 ? "" : "%.1f".formatted(median / peer));
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("name", name);
        figure.put("medianMillis", median);
        figure.put("runs", runs);
        if (peer != 0) {
            figure.put("ratioToPeer", median / peer);
        }
        figures.add(figure);
        return median;
    }

    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
