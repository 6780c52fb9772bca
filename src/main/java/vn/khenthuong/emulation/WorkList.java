package vn.khenthuong.emulation;

import java.util.List;

/**
 * A page of works.
 *
 * @param rows those of the page, by last day
 * @param found how many there are on all pages
 */
public record WorkList(List<Work> rows, long found) {

    public WorkList {
        rows = List.copyOf(rows);
    }
}
