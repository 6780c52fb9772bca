package vn.khenthuong.proposal;

import java.util.List;
import java.util.Map;

/**
 * One page of a list of dossiers.
 *
 * @param found how many the filter lets through, on all pages
 * @param states how many there are in each state, whatever the filter; states without any are left out
 */
public record DossierList(List<DossierRow> rows, int found, Map<ProposalState, Integer> states) {

    /** How many there are, whatever the filter. */
    public int total() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
