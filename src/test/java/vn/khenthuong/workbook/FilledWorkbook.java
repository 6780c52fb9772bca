package vn.khenthuong.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the program's workbook as a person would: by the headings, below the example. */
public final class FilledWorkbook {

    private static final int HEADINGS = 2;

    private final XSSFWorkbook book;

    public FilledWorkbook(byte[] template) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of a made-up person whose row has no error. */
    public static Map<String, String> person(String name) {
        Map<String, String> person = new HashMap<>();
        person.put("Họ và tên", name);
        person.put("Ngày sinh", "19/05/1985");
        person.put("Giới tính", "Nam");
        person.put("Chức vụ", "Công chức");
        person.put("Đối tượng khen thưởng", "Thành viên Tổ bầu cử");
        person.put("Thành tích từ ngày", "01/10/2025");
        person.put("Đến ngày", "20/03/2026");
        person.put("Tóm tắt thành tích (in trong tờ trình)", "Hoàn thành xuất sắc nhiệm vụ.");
        return person;
    }

    XSSFWorkbook book() {
        return book;
    }

    /** The first row that people fill is 5, as Excel counts. */
    public FilledWorkbook row(String sheet, int number, Map<String, String> cells) {
        XSSFSheet on = book.getSheet(sheet);
        Row row = on.getRow(number - 1) == null ? on.createRow(number - 1) : on.getRow(number - 1);
        Map<String, Integer> headings = headings(on);
        cells.forEach((heading, text) -> row.createCell(headings.get(heading)).setCellValue(text));
        return this;
    }

    FilledWorkbook formula(String sheet, int number, String heading, String formula) {
        Row row = book.getSheet(sheet).getRow(number - 1);
        row.createCell(headings(book.getSheet(sheet)).get(heading)).setCellFormula(formula);
        return this;
    }

    public byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> headings(XSSFSheet sheet) {
        Map<String, Integer> headings = new TreeMap<>();
        for (Cell cell : sheet.getRow(HEADINGS)) {
            headings.put(cell.getStringCellValue().replace(" *", ""), cell.getColumnIndex());
        }
        return headings;
    }
}
