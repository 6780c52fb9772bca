package vn.khenthuong.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.register.AwardField;
import vn.khenthuong.register.AwardImportView;
import vn.khenthuong.register.AwardImports;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.workbook.AwardSheets;

/** A province's earlier awards, 100,000 rows: how long an officer waits for the preview, for the taking, for both again. */
@Tag("benchmark")
@IntegrationTest
class AwardImportBenchmark {

    private static final int ROWS = 100_000;

    /** Seconds for preview and taking together. */
    private static final double MOST = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ksor", "Niê", "Y");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Đức", "Hữu", "Minh", "Ngọc", "Quốc", "Thanh", "Hồng", "Kim", "Xuân", "Thu");
    private static final List<String> GIVEN = List.of(
            "Anh", "Bình", "Châu", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hòa", "Hùng", "Hưng",
            "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Oanh", "Phong", "Quân", "Sơn", "Tâm",
            "Thảo");
    private static final List<String> UNITS =
            List.of("sonoivu", "Sở Tài chính", "Sở Y tế", "UBND huyện Cũ", "UBND xã Đã Sáp Nhập", "24163");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AwardSheets sheets;

    @Autowired
    private AwardImports imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void clear() {
        jdbc.sql("delete from award_entry where source = 'IMPORTED'").update();
        jdbc.sql("delete from register_form").update();
    }

    @Test
    void aHundredThousandRows() throws IOException {
        Actor officer = new Route(context).appraiser();
        Path book = book();
        long begun = System.nanoTime();
        AwardImportView preview = preview(officer, book);
        double previewed = seconds(begun);
        assertThat(preview.fresh())
                .as("%s", imports.remarks(officer, preview.id(), 0, 5))
                .isEqualTo(ROWS);
        begun = System.nanoTime();
        AwardImports.Taken taken = imports.take(officer, preview.id());
        double entered = seconds(begun);
        assertThat(taken).isEqualTo(new AwardImports.Taken(ROWS, 0));
        begun = System.nanoTime();
        AwardImportView again = preview(officer, book);
        double previewedAgain = seconds(begun);
        assertThat(again.known()).isEqualTo(ROWS);
        assertThat(imports.take(officer, again.id())).isEqualTo(new AwardImports.Taken(0, ROWS));

        System.out.printf(
                "Import of %,d earlier awards (%.1f MB): preview %.1f s, taking %.1f s; the same file again, %.1f s%n",
                ROWS, Files.size(book) / 1048576.0, previewed, entered, previewedAgain);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", ROWS);
        figures.put("bytes", Files.size(book));
        figures.put("previewSeconds", previewed);
        figures.put("takingSeconds", entered);
        figures.put("previewAgainSeconds", previewedAgain);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(Path.of("target/benchmark-award-import.json").toFile(), figures);
        assertThat(previewed + entered).as("seconds for preview and taking").isLessThanOrEqualTo(MOST);
    }

    private AwardImportView preview(Actor officer, Path book) throws IOException {
        try (InputStream in = Files.newInputStream(book)) {
            return sheets.preview(officer, "so-cu.xlsx", in);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private Path book() throws IOException {
        Path file = folder.resolve("so-cu.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
                var out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Sổ");
            Row heading = sheet.createRow(0);
            for (AwardField field : AwardField.values()) {
                heading.createCell(field.ordinal()).setCellValue(field.label());
            }
            for (int i = 0; i < ROWS; i++) {
                Row row = sheet.createRow(i + 1);
                List<String> cells = cells(i);
                for (int at = 0; at < cells.size(); at++) {
                    row.createCell(at).setCellValue(cells.get(at));
                }
            }
            book.write(out);
        }
        return file;
    }

    private static List<String> cells(int i) {
        return List.of(
                FAMILY.get(i % 13) + " " + MIDDLE.get(i / 13 % 12) + " " + MIDDLE.get(i / 156 % 12) + " "
                        + GIVEN.get(i / 7 % 28),
                "Cá nhân",
                DAY.format(LocalDate.of(1955, 1, 1).plusDays(i * 7919L % 17_000)),
                i % 3 == 0 ? "" : "%012d".formatted(i),
                UNITS.get(i % UNITS.size()),
                "Hoàn thành xuất sắc nhiệm vụ công tác năm " + (2004 + i % 20),
                i % 4 == 0 ? "Giấy khen" : "Bằng khen của Chủ tịch UBND tỉnh",
                (i / 40 + 1) + "/QĐ-UBND",
                DAY.format(LocalDate.of(2005, 1, 10).plusDays(i / 40 % 7000)),
                "Chủ tịch UBND tỉnh");
    }
}
