package vn.khenthuong.api;

import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** What a request cannot do without, where a use case takes it for granted. */
final class Given {

    private Given() {}

    /** @throws RefusedException {@code input-required} if no file is named */
    static FileId file(FileId file, String field) {
        if (file == null) {
            throw missing(field, "Chưa tải lên tệp PDF.", "The PDF is missing.");
        }
        return file;
    }

    /** @throws RefusedException {@code input-required} if nothing is given */
    static <T> T value(T value, String field) {
        if (value == null) {
            throw missing(field, "Chưa nhập mục \"" + field + "\".", "The field '" + field + "' is missing.");
        }
        return value;
    }

    private static RefusedException missing(String field, String vi, String en) {
        return new RefusedException(Finding.invalid(
                "input-required", new Subject(Subject.Kind.PROPOSAL, field, field, ""), "", "", vi, en));
    }
}
