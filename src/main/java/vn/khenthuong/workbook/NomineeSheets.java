package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khenthuong.proposal.NomineeImport;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workbook.NomineeSheetPlan.Laid;

/** Nominees of a draft by spreadsheet: the workbook to fill, the preview of what came back, and taking it. */
@Service
public class NomineeSheets {

    private final NomineeSheetPlan plan;
    private final NomineeImport nominees;
    private final Clock clock;

    NomineeSheets(NomineeSheetPlan plan, NomineeImport nominees, Clock clock) {
        this.plan = plan;
        this.nominees = nominees;
        this.clock = clock;
    }

    /**
     * Writes the workbook for a dossier.
     *
     * @throws NotPermittedException unless the actor may write the draft
     */
    public void write(Actor actor, ProposalCode code, OutputStream out) throws IOException {
        Laid laid = plan.of(actor, code);
        new WorkbookWriter(laid.campaign().plan(), laid.dossier().unit().name(), clock.instant())
                .write(laid.sheets(), out);
    }

    /**
     * What would be taken of an uploaded workbook; nothing is stored.
     *
     * @throws RefusedException if it is no workbook that can be read
     */
    public ImportPreview preview(Actor actor, ProposalCode code, InputStream workbook) throws IOException {
        Laid laid = plan.of(actor, code);
        return preview(actor, laid, read(laid, workbook));
    }

    /** As {@link #preview(Actor, ProposalCode, InputStream)}, of pasted rows. */
    public ImportPreview preview(Actor actor, ProposalCode code, PastedRows pasted) {
        Laid laid = plan.of(actor, code);
        return preview(actor, laid, read(laid, pasted));
    }

    /**
     * Takes every row or none.
     *
     * @param version the dossier's version that the actor saw
     * @return how many nominees were added
     * @throws RefusedException with everything that is said of the rows, if one of them cannot be taken
     * @throws ChangedMeanwhileException if somebody changed the dossier
     */
    public int take(Actor actor, ProposalCode code, int version, InputStream workbook) throws IOException {
        Laid laid = plan.of(actor, code);
        return take(actor, laid, version, read(laid, workbook));
    }

    /** As {@link #take(Actor, ProposalCode, int, InputStream)}, of pasted rows: those of a preview are pasted rows too. */
    public int take(Actor actor, ProposalCode code, int version, PastedRows pasted) {
        Laid laid = plan.of(actor, code);
        return take(actor, laid, version, read(laid, pasted));
    }

    private int take(Actor actor, Laid laid, int version, List<SheetRows> read) {
        ProposalCode code = laid.dossier().code();
        boolean readable = read.stream()
                .allMatch(sheet -> sheet.problems().isEmpty()
                        && sheet.rows().stream()
                                .allMatch(row -> row.unreadable().isEmpty()));
        if (readable) {
            try {
                return nominees.take(
                                actor,
                                code,
                                version,
                                rows(read).stream().map(TypedRow::draft).toList())
                        .size();
            } catch (RefusedException refused) {
                // Said of nominees that were not kept; the preview says the same of rows.
                RefusedException.ifBlocked(preview(actor, laid, read).findings());
                throw refused;
            }
        }
        throw new RefusedException(preview(actor, laid, read).findings());
    }

    private List<SheetRows> read(Laid laid, InputStream workbook) throws IOException {
        List<Table> tables;
        try (XlsxFile.Spooled file = XlsxFile.spool(workbook)) {
            tables = XlsxFile.read(file.path(), laid.sheets());
        }
        List<SheetRows> read = new ArrayList<>();
        for (NomineeSheet sheet : laid.sheets()) {
            tables.stream()
                    .filter(table -> sheet.called(table.name()))
                    .findFirst()
                    .ifPresent(table -> read.add(new RowReader(sheet).read(table, true)));
        }
        if (read.isEmpty()) {
            throw SheetRefusal.of(
                    "sheet-missing",
                    "Tệp không có trang \"Cá nhân\" hoặc \"Tập thể\". Hãy dùng tệp mẫu tải từ trang này và giữ tên các trang.",
                    "The workbook has neither of its sheets. Use the workbook from this page and keep the sheets' names.");
        }
        return checked(read);
    }

    private List<SheetRows> read(Laid laid, PastedRows pasted) {
        List<SheetRows> read = new ArrayList<>();
        for (NomineeSheet sheet : laid.sheets()) {
            String text =
                    switch (sheet.kind()) {
                        case INDIVIDUAL -> pasted.individuals();
                        case COLLECTIVE -> pasted.collectives();
                    };
            if (!text.isBlank()) {
                read.add(new RowReader(sheet).read(PastedRows.table(text), false));
            }
        }
        return checked(read);
    }

    private static List<SheetRows> checked(List<SheetRows> read) {
        int rows = rows(read).size();
        if (rows > SheetRefusal.MAX_ROWS) {
            throw SheetRefusal.tooManyRows(SheetRefusal.MAX_ROWS);
        }
        if (rows == 0 && read.stream().allMatch(sheet -> sheet.problems().isEmpty())) {
            throw SheetRefusal.of(
                    "sheet-empty",
                    "Không có dòng nào để nhập. Hãy điền dưới dòng tiêu đề (dòng ví dụ không được tính) rồi thử lại.",
                    "There is no row to take. Fill the rows below the headings (the example does not count).");
        }
        return read;
    }

    private static List<TypedRow> rows(List<SheetRows> read) {
        return read.stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    private ImportPreview preview(Actor actor, Laid laid, List<SheetRows> read) {
        NomineeImport.Outcome outcome = nominees.trial(
                actor,
                laid.dossier().code(),
                rows(read).stream().map(TypedRow::draft).toList());
        List<ImportPreview.Row> rows = new ArrayList<>();
        for (SheetRows sheet : read) {
            for (TypedRow row : sheet.rows()) {
                rows.add(row(laid, sheet.sheet(), row, outcome.rows().get(rows.size())));
            }
        }
        List<Finding> problems = Stream.concat(
                        read.stream().flatMap(sheet -> sheet.problems().stream()),
                        outcome.others().stream()
                                .filter(finding -> finding.blocks()
                                        || finding.subject().field().equals("nominees")))
                .toList();
        Function<Integer, String> text = at -> read.stream()
                .filter(sheet -> sheet.sheet().equals(laid.sheets().get(at)))
                .map(SheetRows::asText)
                .collect(Collectors.joining());
        return new ImportPreview(
                outcome.version(),
                rows,
                problems,
                read.stream().mapToInt(SheetRows::examples).sum(),
                read.stream()
                        .flatMap(sheet -> sheet.ignored().stream())
                        .distinct()
                        .toList(),
                new PastedRows(text.apply(0), text.apply(1)));
    }

    /** What could not be read stands before what the rules say; they are not heard on a cell that nobody could read. */
    private static ImportPreview.Row row(Laid laid, NomineeSheet sheet, TypedRow row, List<Finding> ruled) {
        Set<String> unreadable = row.unreadable().stream()
                .map(finding -> finding.subject().field())
                .collect(Collectors.toSet());
        Subject subject = Subject.nominee(
                row.kind() + "-" + row.number(), sheet.name() + ", dòng " + row.number() + ": " + row.text("name"));
        List<ImportPreview.AtCell> cells = Stream.concat(
                        row.unreadable().stream(),
                        ruled.stream()
                                .filter(finding ->
                                        !unreadable.contains(finding.subject().field()))
                                .filter(finding -> finding.blocks()
                                        // Reports and other papers are uploaded afterwards, for each nominee.
                                        || !laid.documents()
                                                .contains(finding.subject().field()))
                                .map(finding -> moved(finding, subject)))
                .sorted(Comparator.comparing(
                        finding -> sheet.place(finding.subject().field())))
                .map(finding -> atCell(sheet, row, finding))
                .toList();
        return new ImportPreview.Row(
                row.kind(),
                row.number(),
                row.text("name"),
                Stream.of("birthDate", "jobTitle", "workplace", "subjectType")
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                cells);
    }

    private static Finding moved(Finding finding, Subject row) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                new Subject(row.kind(), row.id(), finding.subject().field(), row.label()),
                finding.found(),
                finding.wanted(),
                finding.clause(),
                finding.message());
    }

    private static ImportPreview.AtCell atCell(NomineeSheet sheet, TypedRow row, Finding finding) {
        String field = finding.subject().field();
        String typed = row.text(field);
        // A sentence that quotes the cell need not be told twice.
        String value = finding.message().vi().contains("\"" + typed + "\"") ? "" : typed;
        return new ImportPreview.AtCell(
                sheet.column(field).map(Column::heading).orElse(""),
                field.equals("citizenNumber") && value.length() > 4
                        ? "••••••••" + value.substring(value.length() - 4)
                        : value,
                finding);
    }
}
