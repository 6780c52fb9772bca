package vn.khenthuong.rehearsal;

import java.util.List;
import vn.khenthuong.demo.RouteStep;

/**
 * Something that is done on one half of a day.
 *
 * @param dossiers one; all that go onto one list for {@link RouteStep#SUBMIT}
 */
record Act(List<String> dossiers, RouteStep step) {

    String first() {
        return dossiers.get(0);
    }
}
