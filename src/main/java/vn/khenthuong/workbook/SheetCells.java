package vn.khenthuong.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;
import vn.khenthuong.workbook.Table.Cell;
import vn.khenthuong.workbook.Table.Cell.Kind;

/** Reads the cells of one sheet's part, one after the other, by the names of ECMA-376 part 1, 18.3.1. */
final class SheetCells {

    /** Cells further to the right are nobody's column. */
    private static final int MAX_COLUMNS = 80;

    private final SharedStrings strings;
    private final SheetBounds bounds;
    private int characters;

    SheetCells(SharedStrings strings, SheetBounds bounds) {
        this.strings = strings;
        this.bounds = bounds;
    }

    List<Table.Row> read(InputStream sheet) throws XMLStreamException {
        List<Table.Row> rows = new ArrayList<>();
        read(sheet, rows::add);
        return rows;
    }

    /** @param each answers whether it wants further rows */
    void read(InputStream sheet, Predicate<Table.Row> each) throws XMLStreamException {
        XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        int rows = 0;
        Map<Integer, Cell> cells = new HashMap<>();
        int row = 0;
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new HashMap<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null
                        ? column + 1
                        : CellReference.convertColStringToIndex(reference.replaceAll("[^A-Za-z]", ""));
                Cell cell = cell(xml);
                if (column < MAX_COLUMNS
                        && (cell.kind() != Kind.TEXT || !cell.text().isBlank())) {
                    cells.put(column, cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !cells.isEmpty()) {
                if (++rows > bounds.rows() + SheetBounds.ROWS_AROUND) {
                    throw SheetRefusal.tooManyRows(bounds.rows());
                }
                if (!each.test(new Table.Row(row, Map.copyOf(cells)))) {
                    return;
                }
            }
        }
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        boolean formula = false;
        String value = "";
        StringBuilder inline = new StringBuilder();
        int reading = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    // How a word is pronounced is no part of it.
                    case "rPh" -> reading++;
                    case "t" -> inline.append(reading == 0 ? xml.getElementText() : "");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading--;
                } else if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        Cell cell = formula ? new Cell(Kind.FORMULA, "") : meaning(type == null ? "n" : type, value, inline.toString());
        characters += cell.text().length();
        if (characters > bounds.characters()) {
            throw SheetRefusal.tooMuchText(bounds.characters());
        }
        return cell;
    }

    private Cell meaning(String type, String value, String inline) {
        return switch (type) {
            case "s" ->
                value.isBlank()
                        ? Cell.EMPTY
                        : new Cell(
                                Kind.TEXT,
                                strings.getItemAt(Integer.parseInt(value)).getString());
            case "inlineStr" -> new Cell(Kind.TEXT, inline);
            case "str" -> new Cell(Kind.TEXT, value);
            case "b" -> new Cell(Kind.TEXT, value.equals("1") ? "Có" : "Không");
            case "e" -> new Cell(Kind.ERROR, "");
            default -> value.isBlank() ? Cell.EMPTY : new Cell(Kind.NUMBER, number(Double.parseDouble(value)));
        };
    }

    /** All digits of it, however Excel shows it: {@code 79085001234}, never {@code 7,9E10}. */
    private static String number(double value) {
        return new BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
