package vn.khenthuong.campaign;

import vn.khenthuong.shared.Text;

/**
 * Something wrong in a campaign file.
 *
 * @param line from 1; 0 if it belongs to no line
 * @param path the key, for example {@code quota.lines[COMMUNE].limits[0].max}
 * @param expected what is wrong and what was expected; the program's log has it in English
 * @param open the silent part that an open point may be about instead; null if nothing may be left open here
 */
record PlanProblem(int line, String path, Text expected, String open) implements Comparable<PlanProblem> {

    PlanProblem(int line, String path, String vi, String en) {
        this(line, path, new Text(vi, en), null);
    }

    PlanProblem mayBeLeftOpen(String part) {
        return new PlanProblem(line, path, expected, part);
    }

    @Override
    public int compareTo(PlanProblem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (path + expected.en()).compareTo(other.path + other.expected.en());
    }

    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path) + ": " + expected.en();
    }
}
