package vn.khenthuong.print;

import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/**
 * How certificates are printed.
 *
 * @param printed on paper that bears frame, emblem and fixed words already
 * @param right millimetres to the right, -30 to 30
 * @param down millimetres down, -30 to 30
 * @param ordinal number inside the decision; null for all
 */
public record CertificateChoice(boolean printed, int right, int down, Integer ordinal) {

    /** Millimetres by which everything may be moved; more would leave the sheet. */
    public static final int FARTHEST = 30;

    void check(RoundCode round) {
        Stream.of(right, down)
                .filter(moved -> Math.abs(moved) > FARTHEST)
                .findFirst()
                .ifPresent(moved -> {
                    throw new RefusedException(Finding.invalid(
                            "certificate-moved",
                            Subject.round(round.value()),
                            String.valueOf(moved),
                            String.valueOf(FARTHEST),
                            "Độ dịch %d mm quá lớn, chữ sẽ ra ngoài tờ giấy. Hãy nhập từ -%d đến %d mm."
                                    .formatted(moved, FARTHEST, FARTHEST),
                            "%d mm is too far, words would leave the sheet. Enter -%d to %d mm."
                                    .formatted(moved, FARTHEST, FARTHEST)));
                });
    }
}
