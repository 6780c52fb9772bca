package vn.khenthuong.eligibility;

/**
 * What a commune's own election committee reports, for the commune itself as a collective. Null where not entered yet.
 *
 * @param voters voters on the list, at least 1
 * @param voted voters who voted, 0 to {@code voters}
 * @param allDeputiesElected every seat filled
 * @param reElection a re-election or supplementary election was held
 * @param finishedOnTime finished early or on time
 */
public record ElectionResult(
        Long voters, Long voted, Boolean allDeputiesElected, Boolean reElection, Boolean finishedOnTime) {}
