package vn.khenthuong.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.DownloadName;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.document.UnclosedStream;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.StateLists;

/**
 * What goes to the Ministry, in one ZIP (Decision 311/QĐ-BNV: Word and PDF): the signed submission as PDF and its text as Word,
 * the papers that it rests on, each nominee's report, and {@code danh-sach.json} that says what is what. It tells of a nominee
 * what the submission tells, never a citizen number or a birth date.
 */
@Component
public class StatePackage {

    /** What the list is called inside the package. */
    public static final String METADATA = "danh-sach.json";

    private final StateLists lists;
    private final StateListPrints prints;
    private final Dossiers dossiers;
    private final Files files;
    private final ObjectMapper json;
    private final Clock clock;

    StatePackage(
            StateLists lists, StateListPrints prints, Dossiers dossiers, Files files, ObjectMapper json, Clock clock) {
        this.lists = lists;
        this.prints = prints;
        this.dossiers = dossiers;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A package, read and permitted, that is still to be written.
     *
     * @param letter the submission as Word
     */
    public record Prepared(StateListView list, List<Part> parts, Paper letter) {}

    /**
     * One stored file of a package.
     *
     * @param name inside the package: ASCII, at most 50 characters, unique
     * @param what it is, in Vietnamese
     * @param position the nominee's place on the list; null for the whole list
     */
    public record Part(String name, String what, Integer position, StoredFile file) {}

    /**
     * @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see the list
     * @throws vn.khenthuong.shared.RefusedException before the submission is numbered
     */
    public Prepared prepare(Actor actor, StateListCode code) {
        StateListView list = lists.view(actor, code);
        new InputCheck(Subject.stateList(code.value()))
                .that(
                        list.submissionFile() != null,
                        "state-package-early",
                        "package",
                        "",
                        "",
                        "Tờ trình chưa được cấp số nên chưa có gói hồ sơ.",
                        "The submission is not numbered yet, so there is no package.")
                .refuseIfAny();
        List<Part> parts = new ArrayList<>();
        add(parts, "Tờ trình đã ký, đóng dấu", null, list.submissionFile());
        add(
                parts,
                "Biên bản họp Hội đồng Thi đua - Khen thưởng",
                null,
                list.council().minutes());
        list.opinions()
                .forEach(one -> add(parts, "Văn bản: " + one.body().text().vi(), null, one.file()));
        for (StateListView.Line line : StateListPrints.submitted(list)) {
            dossiers.view(actor, line.nominee().dossier()).documentsOf(line.id()).stream()
                    .map(DossierDocument::file)
                    .forEach(file -> add(parts, "Tài liệu của trường hợp", line.position(), file));
        }
        return new Prepared(list, List.copyOf(parts), prints.letter(actor, code, PrintFormat.DOCX));
    }

    private void add(List<Part> parts, String what, Integer position, FileId id) {
        StoredFile file = files.info(id);
        parts.add(new Part(file.downloadName().numbered(parts.size() + 1), what, position, file));
    }

    /** Writes the package piece by piece; the target stays open. */
    public void write(Prepared prepared, OutputStream target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new UnclosedStream(target), StandardCharsets.UTF_8);
                InputStream letter = prepared.letter().content()) {
            for (Part part : prepared.parts()) {
                zip.putNextEntry(new ZipEntry(part.name()));
                files.writeTo(part.file().id(), zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(word(prepared)));
            letter.transferTo(zip);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(METADATA));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(metadata(prepared)));
            zip.closeEntry();
        }
    }

    private static String word(Prepared prepared) {
        return new DownloadName("to-trinh-" + prepared.list().code(), PrintFormat.DOCX).ascii();
    }

    private Metadata metadata(Prepared prepared) {
        StateListView list = prepared.list();
        return new Metadata(
                list.code().value(),
                list.formName().vi(),
                list.submissionNumber(),
                list.submissionDate(),
                clock.instant().toString(),
                word(prepared),
                prepared.parts().stream()
                        .map(part -> new Listed(
                                part.name(),
                                part.what(),
                                part.position(),
                                part.file().sha256()))
                        .toList(),
                StateListPrints.submitted(list).stream()
                        .map(line -> {
                            var shown = Grounds.line(line.nominee().nominee());
                            return new Submitted(
                                    line.position(),
                                    shown.name(),
                                    shown.position(),
                                    line.nominee().unit().name(),
                                    shown.achievement(),
                                    line.votes());
                        })
                        .toList());
    }

    private record Metadata(
            String list,
            String awardForm,
            String submissionNumber,
            LocalDate submissionDate,
            String madeAt,
            String word,
            List<Listed> files,
            List<Submitted> nominees) {}

    private record Listed(String name, String what, Integer nominee, String sha256) {}

    private record Submitted(
            int position, String name, String post, String unit, String achievement, StateListView.Votes votes) {}
}
