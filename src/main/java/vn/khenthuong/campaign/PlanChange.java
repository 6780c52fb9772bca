package vn.khenthuong.campaign;

import vn.khenthuong.shared.Text;

/**
 * What was changed when a file of an older schema was read; the file itself stays as it is.
 *
 * @param line from 1; 0 if it belongs to no line
 * @param path the key, as problems name it; empty for the file as a whole
 * @param what was done
 */
public record PlanChange(int line, String path, Text what) {

    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path) + ": " + what.en();
    }
}
