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

    static RefusedException tooManyRows(int most) {
        String vi = "%,d".formatted(most).replace(',', '.');
        return of(
                "sheet-too-many-rows",
                "Danh sách có hơn " + vi + " dòng, mỗi lần nhập được nhiều nhất " + vi + ". Hãy chia thành nhiều lần.",
                "The list has more than %,d rows, the most that one import takes. Split it.".formatted(most));
    }

    static RefusedException tooMuchText(int most) {
        int millions = most / 1_000_000;
        return of(
                "sheet-too-much-text",
                "Danh sách có quá nhiều chữ (hơn " + millions
                        + " triệu ký tự). Hãy rút gọn phần thành tích hoặc chia thành nhiều lần.",
                "The list holds more than " + millions + " million characters. Shorten it or split it.");
    }

    static RefusedException tooLarge(long most) {
        long megabytes = most / (1024 * 1024);
        return of(
                "sheet-too-large",
                "Tệp lớn hơn " + megabytes
                        + " MB. Hãy xóa hình ảnh và các trang không dùng, hoặc chia thành nhiều tệp.",
                "The file is larger than " + megabytes + " MB. Remove pictures and unused sheets, or split it.");
    }
}
