package vn.khenthuong.campaign;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong in a campaign file instead of showing a stack trace. */
class PlanFileFailureAnalyzer extends AbstractFailureAnalyzer<PlanFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlanFileException cause) {
        String problems = cause.problems().stream()
                .map(p -> "    " + cause.file() + ", " + p)
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(
                "The campaign file " + cause.file() + " cannot be used:" + System.lineSeparator() + problems,
                "Correct the lines named above and start again. An editor that knows campaigns/campaign.schema.json"
                        + " marks most of them while typing.",
                cause);
    }
}
