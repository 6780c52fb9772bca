package vn.khenthuong.campaign;

import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.Measure;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * A standard of the plan: a rate that is measured, a question that is answered yes or no, a comparison with others, or words
 * that a person attests.
 *
 * @param gate key of a machine gate that an answer decides; empty for all others
 * @param required whether a nominee of the set must meet it; never for a comparison
 * @param measure the rate that decides it; null for all others
 * @param comparison by what nominees are put in order; null for all others
 */
public record Criterion(
        String key,
        CriteriaSet set,
        String gate,
        boolean required,
        Measure measure,
        Comparison comparison,
        Text text,
        Clause clause) {

    public Criterion {
        gate = gate == null ? "" : gate;
    }

    /** What a comparison goes by. It orders nominees and never keeps anybody out. */
    public enum Comparison {
        /** Whose report on the result was received first. */
        REPORT_RECEIVED
    }

    /** Key of the machine gate, the measured ones among them; empty where no machine decides. */
    public String machine() {
        return measure == null ? gate : measure.quantity().gate();
    }

    /** Whether the unit attests it: no machine decides it, and it compares nobody. */
    public boolean attested() {
        return machine().isEmpty() && comparison == null;
    }
}
