package vn.khenthuong.campaign;

import java.util.Set;
import vn.khenthuong.shared.Text;

/**
 * What a campaign rests on beyond its text: entries that the text is silent on and that somebody assumed so that it can be
 * run. Screens show each as an assumption.
 *
 * @param note why they are there and who may replace them; null if there are none
 * @param places the parts of the plan that are assumed, for example {@code electionDay} or {@code dossierItems.letter}
 */
public record Assumptions(Text note, Set<String> places) {

    /** The text says all. */
    public static final Assumptions NONE = new Assumptions(null, Set.of());

    public Assumptions {
        places = Set.copyOf(places);
    }

    /** Whether a whole part is assumed, for example {@code electionDay}. */
    public boolean holds(String part) {
        return places.contains(part);
    }

    /** Whether an entry of a list is assumed. */
    public boolean holds(String part, String key) {
        return places.contains(part + "." + key);
    }
}
