package vn.khenthuong.document;

import java.util.Collection;
import vn.khenthuong.shared.Finding;

/** What kind of refusal an upload met: the sender's fault, or a fault of ours that passes. */
public final class RefusedUpload {

    static final String NOT_SCANNED = "file-scan-unavailable";

    private RefusedUpload() {}

    /** Whether the same file may be taken in a few minutes; answered with 503 rather than 422. */
    public static boolean mayPass(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(NOT_SCANNED));
    }
}
