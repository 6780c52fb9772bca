package vn.khenthuong.emulation;

import java.util.List;
import vn.khenthuong.document.StoredFile;

/**
 * A work with all that is known of it.
 *
 * @param progress every report, newest first
 * @param files what proves the result, in the order in which it was attached
 * @param mayWrite whether the reader may change, report and attach
 */
public record WorkView(Work work, List<WorkProgress> progress, List<StoredFile> files, boolean mayWrite) {

    public WorkView {
        progress = List.copyOf(progress);
        files = List.copyOf(files);
    }
}
