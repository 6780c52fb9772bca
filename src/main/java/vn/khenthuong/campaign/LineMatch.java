package vn.khenthuong.campaign;

import java.util.List;
import java.util.Optional;
import vn.khenthuong.organization.Unit;

/** Which quota lines match a body. */
final class LineMatch {

    private LineMatch() {}

    /** Every line that claims the body; a sound plan has exactly one. */
    static List<QuotaLine> linesFor(List<QuotaLine> lines, Unit body) {
        List<QuotaLine> claiming = lines.stream()
                .filter(l -> !l.appliesTo().remaining() && claims(l, body))
                .toList();
        if (!claiming.isEmpty()) {
            // Named once by code in a "remaining" line and once elsewhere is a contradiction too.
            return lines.stream()
                    .filter(l -> claiming.contains(l)
                            || (l.appliesTo().remaining()
                                    && l.appliesTo().bodies().contains(body.code())))
                    .toList();
        }
        return lines.stream()
                .filter(l -> l.appliesTo().remaining() && claims(l, body))
                .toList();
    }

    static Optional<QuotaLine> lineFor(List<QuotaLine> lines, Unit body) {
        List<QuotaLine> matching = linesFor(lines, body);
        return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
    }

    private static boolean claims(QuotaLine line, Unit body) {
        return line.appliesTo().bodies().contains(body.code())
                || line.appliesTo().kinds().contains(body.kind());
    }
}
