package vn.khenthuong.appraisal;

import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * One criterion that applies to a nominee, with what the program found before anybody judged.
 *
 * @param key of the plan's criterion, or one of {@link SheetCriteria}'s conditions that hold for everybody
 * @param text in the plan's words
 * @param clause where it stands
 * @param machine what the program found
 * @param found the value found or who says so, as people write it; empty if nothing is known
 * @param measured whether the program measured it, rather than taking the unit's word
 */
public record SheetCriterion(String key, Text text, Clause clause, Machine machine, String found, boolean measured) {

    /** What the program found of a criterion. */
    public enum Machine {
        MET("đạt", "met"),
        NOT_MET("chưa đạt", "not met"),
        /** Nothing: this criterion is the appraiser's alone to weigh. */
        SILENT("không tự xét", "not examined");

        private final Text text;

        Machine(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }

        /** Whether a judgement says something else than this. */
        boolean contradicts(Appraisal.Judgement judgement) {
            return this != SILENT && !name().equals(judgement.name());
        }
    }
}
