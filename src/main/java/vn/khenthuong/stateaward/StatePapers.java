package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.Files;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;

/** What every document that a list rests on needs: number, day, PDF. */
@Component
class StatePapers {

    /** The longest number and abbreviation, in characters. */
    private static final int LONGEST_NUMBER = 60;

    private final Files files;
    private final Clock clock;

    StatePapers(Files files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    /**
     * @param notBefore the earliest day that makes sense; null for any
     * @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not read the file
     */
    List<Finding> check(Actor actor, StateList list, String number, LocalDate date, FileId file, LocalDate notBefore) {
        InputCheck input = StateListAct.input(list)
                .required("number", "Số, ký hiệu văn bản", number, LONGEST_NUMBER)
                .that(
                        date != null && !date.isAfter(today()) && (notBefore == null || !date.isBefore(notBefore)),
                        "state-paper-date",
                        "date",
                        date == null ? "" : date.toString(),
                        notBefore == null ? "" : "≥ " + notBefore,
                        "Ngày văn bản còn thiếu, sau hôm nay hoặc trước bước liền trước.",
                        "The document's date is missing, in the future or before the step that it follows.")
                .that(
                        file != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên văn bản (PDF).",
                        "The document (PDF) is missing.");
        if (file != null) {
            files.info(actor, file);
        }
        return new ArrayList<>(input.findings());
    }

    void seal(FileId file) {
        files.seal(List.of(file));
    }
}
