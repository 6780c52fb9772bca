package vn.khenthuong.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.khenthuong.register.AwardField;

/** A workbook of earlier awards as somebody has it: headings in the first row, one award in every further one. */
public final class AwardBook {

    private final List<List<Object>> rows = new ArrayList<>();

    public AwardBook() {
        rows.add(Arrays.stream(AwardField.values())
                .<Object>map(AwardField::label)
                .toList());
    }

    /** Cells in the order of the fields: texts, numbers, an empty text for none, {@code =} and a formula. */
    public AwardBook row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A sound row of an individual; it can be made wrong by other cells. */
    public AwardBook person(String name, String born, String number, String unit, String decision, String day) {
        return row(
                name,
                "Cá nhân",
                born,
                number,
                unit,
                "Hoàn thành xuất sắc nhiệm vụ",
                "Bằng khen của Chủ tịch UBND tỉnh",
                decision,
                day,
                "Chủ tịch UBND tỉnh");
    }

    public byte[] bytes() {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true)) {
            Sheet sheet = book.createSheet("Sổ");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int at = 0; at < rows.get(i).size(); at++) {
                    Object value = rows.get(i).get(at);
                    Cell cell = row.createCell(at);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value.toString().startsWith("=")) {
                        cell.setCellFormula(value.toString().substring(1));
                    } else {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }
}
