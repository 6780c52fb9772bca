package vn.khenthuong.campaign;

import java.util.List;
import vn.khenthuong.shared.Text;

/**
 * What the text does not say, said visibly instead of being guessed.
 *
 * @param about the parts of the file that are empty for this reason, for example {@code quota} or {@code principles.hold}
 * @param question what somebody would ask
 * @param text what the text says, or that it says nothing, and who may answer
 */
public record OpenPoint(String key, List<String> about, Text question, Text text) {

    public OpenPoint {
        about = about == null ? List.of() : List.copyOf(about);
    }
}
