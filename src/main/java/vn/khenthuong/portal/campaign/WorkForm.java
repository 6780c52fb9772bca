package vn.khenthuong.portal.campaign;

import java.util.Map;
import vn.khenthuong.emulation.WorkInput;
import vn.khenthuong.emulation.WorkReport;
import vn.khenthuong.emulation.WorkState;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.Subject;

/** The inputs about a work, read. */
final class WorkForm {

    private static final Subject SUBJECT = new Subject(Subject.Kind.PROPOSAL, "work", "", "");

    private WorkForm() {}

    /** @throws vn.khenthuong.shared.RefusedException with everything that cannot be read */
    static WorkInput registered(Map<String, String> typed) {
        FormReader reader = new FormReader(SUBJECT);
        WorkInput input = new WorkInput(
                FormReader.text(typed.get("title")),
                FormReader.text(typed.get("description")),
                FormReader.text(typed.get("measure")),
                reader.day("due", "Hạn hoàn thành", typed.get("due")),
                FormReader.text(typed.get("responsible")));
        reader.refuseIfAny();
        return input;
    }

    /** A state that does not exist reads as none, which the use case refuses. */
    static WorkReport reported(Map<String, String> typed) {
        FormReader reader = new FormReader(SUBJECT);
        Long percent = reader.whole("percent", "Tiến độ", typed.get("percent"));
        reader.refuseIfAny();
        return new WorkReport(
                state(typed.get("state")),
                percent == null ? null : (int) Math.min(percent, 1_000),
                FormReader.text(typed.get("note")));
    }

    static WorkState state(String typed) {
        for (WorkState state : WorkState.values()) {
            if (state.name().equals(typed)) {
                return state;
            }
        }
        return null;
    }
}
