package vn.khenthuong.support;

import java.util.List;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;

/** What an act was refused for. */
public final class Refused {

    private Refused() {}

    /** Names of the rules that refused it; empty if it was done. */
    public static List<String> rules(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            return refused.findings().stream().map(Finding::rule).toList();
        }
        return List.of();
    }
}
