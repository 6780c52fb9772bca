package vn.khenthuong.register;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A list of earlier awards that is read once, row after row, and never held as a whole. */
@FunctionalInterface
public interface ListedAwards {

    /**
     * Hands over every row, from the top.
     *
     * @return headings that were not understood and are not read
     * @throws vn.khenthuong.shared.RefusedException if the list as a whole cannot be read
     */
    List<String> read(Consumer<ListedAward> each) throws IOException;
}
