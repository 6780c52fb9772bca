package vn.khenthuong.campaign;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A campaign file cannot be used; names every problem, not the first only. */
class PlanFileException extends RuntimeException {

    private final transient List<PlanProblem> problems;
    private final String file;

    PlanFileException(String file, Collection<PlanProblem> problems) {
        super(problems.stream()
                .sorted()
                .map(p -> file + ", " + p)
                .collect(Collectors.joining("\n", "Campaign file " + file + " cannot be used:\n", "")));
        this.file = file;
        this.problems = problems.stream().sorted().toList();
    }

    String file() {
        return file;
    }

    List<PlanProblem> problems() {
        return problems;
    }
}
