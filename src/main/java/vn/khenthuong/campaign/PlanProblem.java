package vn.khenthuong.campaign;

/**
 * Something wrong in a campaign file.
 *
 * @param line from 1; 0 if it belongs to no line
 * @param path the key, for example {@code quota.lines[COMMUNE].limits[0].max}
 * @param expected what is wrong and what was expected
 */
record PlanProblem(int line, String path, String expected) implements Comparable<PlanProblem> {

    @Override
    public int compareTo(PlanProblem other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (path + expected).compareTo(other.path + other.expected);
    }

    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path) + ": " + expected;
    }
}
