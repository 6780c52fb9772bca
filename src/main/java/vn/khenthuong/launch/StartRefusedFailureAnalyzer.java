package vn.khenthuong.launch;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/** Prints a refused start as two sentences, Vietnamese first, instead of a stack trace. */
class StartRefusedFailureAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefusedException cause) {
        return new FailureAnalysis(both(cause.reason()), both(cause.action()), cause);
    }

    private static String both(Text text) {
        return text.vi() + System.lineSeparator() + text.en();
    }
}
