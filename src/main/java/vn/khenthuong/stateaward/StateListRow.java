package vn.khenthuong.stateaward;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.shared.StateListCode;

/**
 * A list in the list of lists.
 *
 * @param standing how many are still in the running, or were awarded
 * @param sentOn null until sent
 */
public record StateListRow(
        StateListCode code, String title, StateListState state, int standing, LocalDate sentOn, Instant openedAt) {}
