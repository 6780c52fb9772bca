package vn.khenthuong.stateaward;

import java.util.Optional;

/** Which steps a form of award asks of a list besides those of every form; a decision table, implemented by the engine's side. */
public interface StateSteps {

    /** @return empty for a form of which nothing is said: then both steps are optional */
    Optional<Steps> of(String awardForm);

    /**
     * @param publicationRequired whether the list must be public before the council meets
     * @param publicationDays for how many working days, where it is; at least 1
     * @param partyRequired whether the Party's opinion must be asked
     * @param source where the row comes from
     * @param mark how far it is verified
     */
    record Steps(boolean publicationRequired, int publicationDays, boolean partyRequired, String source, String mark) {}
}
