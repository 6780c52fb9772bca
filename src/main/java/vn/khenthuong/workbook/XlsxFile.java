package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.xml.sax.SAXException;
import vn.khenthuong.shared.RefusedException;

/**
 * Reads an uploaded workbook as a stream of cells, so that a large one costs no more memory than its text. Formulas are never
 * evaluated, links to other files never followed, macros never loaded; what pretends to be a workbook is refused.
 */
final class XlsxFile {

    /** Largest upload of nominees in bytes. */
    static final long MAX_BYTES = 5L * 1024 * 1024;

    /** Most bytes of a part that is read as a whole: the list of parts and the book's own. */
    private static final long MAX_SMALL_PART = 1024 * 1024;

    private static final int MAX_PARTS = 500;

    private XlsxFile() {}

    /**
     * The sheets that are wanted and there.
     *
     * @throws RefusedException if it is no sound .xlsx
     */
    static List<Table> read(Path file, Collection<NomineeSheet> wanted) {
        List<Table> tables = new ArrayList<>();
        read(file, SheetBounds.NOMINEES, (cells, name, from1904, sheet) -> {
            if (wanted.stream().anyMatch(one -> one.called(name))) {
                tables.add(new Table(name, cells.read(sheet), from1904));
            }
            return true;
        });
        return tables;
    }

    /** Looks at one sheet after the other. */
    interface SheetReader {

        /**
         * @param from1904 days are counted from 1904
         * @return whether it wants the next sheet too
         */
        boolean read(SheetCells cells, String name, boolean from1904, InputStream sheet) throws XMLStreamException;
    }

    /**
     * Reads the sheets in their order, none of them as a whole unless the reader keeps it.
     *
     * @throws RefusedException if it is no sound .xlsx, or the reader refuses
     */
    static void read(Path file, SheetBounds bounds, SheetReader reader) {
        try {
            FileMagic magic = FileMagic.valueOf(file.toFile());
            if (magic == FileMagic.OLE2) {
                throw SheetRefusal.of(
                        "sheet-old-or-locked",
                        "Đây là tệp Excel đời cũ (.xls) hoặc tệp có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có,"
                                + " chọn Lưu thành (Save As) dạng Excel Workbook (.xlsx) rồi tải lên lại.",
                        "This is an old .xls or a file with a password. Remove the password, save it as .xlsx and try again.");
            }
            if (magic != FileMagic.OOXML) {
                throw SheetRefusal.of(
                        "sheet-no-workbook",
                        "Đây không phải tệp Excel (.xlsx). Nếu là tệp CSV hoặc bảng tính khác, hãy mở bằng Excel rồi lưu dạng"
                                + " .xlsx và tải lên lại.",
                        "This is no Excel workbook (.xlsx). Save it as .xlsx and try again.");
            }
            sheets(file, bounds, inspect(file, bounds), reader);
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException broken) {
            throw damaged();
        } catch (RefusedException | DataAccessException | TransactionException passed) {
            // The reader's own: rows may go to the database while the file is read.
            throw passed;
        } catch (RuntimeException broken) {
            // The library meets a crafted or damaged file with all sorts of its own.
            throw damaged();
        }
    }

    private static RefusedException damaged() {
        return SheetRefusal.of(
                "sheet-damaged",
                "Tệp bị hỏng hoặc không đúng dạng .xlsx. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.",
                "The file is damaged or no proper .xlsx. Open it in Excel, save it again and try again.");
    }

    /** Unpacks everything once, counting what really comes out, whatever the archive says of itself. */
    private static Map<String, Long> inspect(Path file, SheetBounds bounds) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw damaged();
            }
            if (zip.getEntry("mimetype") != null) {
                throw SheetRefusal.of(
                        "sheet-opendocument",
                        "Đây là tệp OpenDocument (.ods). Hãy lưu thành dạng Excel (.xlsx) rồi tải lên lại.",
                        "This is an OpenDocument file (.ods). Save it as .xlsx and try again.");
            }
            if (zip.getEntry("xl/vbaProject.bin") != null || zip.getEntry("xl/workbook.bin") != null) {
                throw SheetRefusal.of(
                        "sheet-macros",
                        "Tệp có macro hoặc ở dạng nhị phân (.xlsm, .xlsb). Hãy lưu thành Excel Workbook (.xlsx) không có macro.",
                        "The file holds macros or is binary (.xlsm, .xlsb). Save it as .xlsx without macros.");
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.stream().noneMatch(entry -> entry.getName().startsWith("xl/"))) {
                throw SheetRefusal.of(
                        "sheet-no-workbook",
                        "Đây không phải tệp Excel (.xlsx). Hãy dùng tệp mẫu tải từ trang này.",
                        "This is no Excel workbook (.xlsx). Use the workbook from this page.");
            }
            long unpacked = 0;
            byte[] buffer = new byte[64 * 1024];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long size = 0;
                try (InputStream part = zip.getInputStream(entry)) {
                    int read;
                    while ((read = part.read(buffer)) >= 0) {
                        size += read;
                        if (unpacked + size > bounds.unpacked() || small(entry.getName()) && size > MAX_SMALL_PART) {
                            throw tooLargeUnpacked();
                        }
                    }
                }
                unpacked += size;
                sizes.put("/" + entry.getName(), size);
            }
        }
        return sizes;
    }

    private static RefusedException tooLargeUnpacked() {
        return SheetRefusal.of(
                "sheet-too-large-unpacked",
                "Tệp quá lớn khi mở ra. Hãy chép riêng các dòng cần nhập sang tệp mẫu rồi tải lên.",
                "The file is too large once unpacked. Copy the rows into the workbook from this page.");
    }

    private static boolean small(String part) {
        return part.equals("[Content_Types].xml") || part.endsWith(".rels") || part.equals("xl/workbook.xml");
    }

    private static void sheets(Path file, SheetBounds bounds, Map<String, Long> sizes, SheetReader each)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            // By what really comes out of it, whichever part says that it holds the texts.
            for (PackagePart part : book.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
                if (sizes.getOrDefault(part.getPartName().getName(), Long.MAX_VALUE) > bounds.texts()) {
                    throw SheetRefusal.tooMuchText(bounds.characters());
                }
            }
            XSSFReader reader = new XSSFReader(book);
            boolean from1904 = from1904(reader);
            SheetCells cells = new SheetCells(new ReadOnlySharedStringsTable(book, false), bounds);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            boolean next = true;
            while (next && sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    next = each.read(cells, sheets.getSheetName(), from1904, sheet);
                }
            }
        }
    }

    private static boolean from1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream book = reader.getWorkbookData()) {
            XMLStreamReader xml =
                    XMLHelper.newXMLInputFactory().createXMLStreamReader(book, StandardCharsets.UTF_8.name());
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        }
    }

    /** Takes an upload to disk, where a package can be read part by part; gone when closed. */
    static Spooled spool(InputStream upload) throws IOException {
        return spool(upload, SheetBounds.NOMINEES);
    }

    /** As {@link #spool(InputStream)}, of at most so many bytes. */
    static Spooled spool(InputStream upload, SheetBounds bounds) throws IOException {
        Path file = Files.createTempFile("kt-", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[64 * 1024];
                long size = 0;
                int read;
                while ((read = upload.read(buffer)) >= 0) {
                    size += read;
                    if (size > bounds.bytes()) {
                        throw SheetRefusal.tooLarge(bounds.bytes());
                    }
                    out.write(buffer, 0, read);
                }
            }
            return new Spooled(file);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    record Spooled(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
