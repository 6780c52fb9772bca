package vn.khenthuong.workbook;

import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Why a file or a pasted text as a whole cannot be read. */
final class SheetRefusal {

    /** Most rows of one import. */
    static final int MAX_ROWS = 1000;

    /** Most characters of one import, all cells together. */
    static final int MAX_CHARACTERS = 2_000_000;

    private SheetRefusal() {}

    static RefusedException of(String rule, String vi, String en) {
        return new RefusedException(Finding.invalid(rule, Subject.file(""), "", "", vi, en));
    }

    static RefusedException tooManyRows() {
        return of(
                "sheet-too-many-rows",
                "Danh sách có hơn 1.000 dòng, mỗi lần nhập được nhiều nhất 1.000. Hãy chia thành nhiều lần.",
                "The list has more than 1,000 rows, the most that one import takes. Split it.");
    }

    static RefusedException tooMuchText() {
        return of(
                "sheet-too-much-text",
                "Danh sách có quá nhiều chữ (hơn 2 triệu ký tự). Hãy rút gọn phần thành tích hoặc chia thành nhiều lần.",
                "The list holds more than 2 million characters. Shorten it or split it.");
    }
}
