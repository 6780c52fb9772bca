package vn.khenthuong.eligibility;

/**
 * What a commune's own election committee reports, for the commune itself as a collective. Null where not entered yet.
 *
 * @param voters voters on the list, at least 1
 * @param voted voters who voted, 0 to {@code voters}
 * @param allDeputiesElected every seat filled
 * @param reElection a re-election or supplementary election was held
 * @param finishedOnTime finished early or on time
 * @param figures what some plans measure beside
 */
public record ElectionResult(
        Long voters,
        Long voted,
        Boolean allDeputiesElected,
        Boolean reElection,
        Boolean finishedOnTime,
        LocalFigures figures) {

    public ElectionResult {
        figures = figures == null ? LocalFigures.NOTHING : figures;
    }

    /** Without what only some plans measure. */
    public ElectionResult(
            Long voters, Long voted, Boolean allDeputiesElected, Boolean reElection, Boolean finishedOnTime) {
        this(voters, voted, allDeputiesElected, reElection, finishedOnTime, LocalFigures.NOTHING);
    }

    /** Nothing entered yet. */
    public static final ElectionResult NOTHING = new ElectionResult(null, null, null, null, null);

    /** Whether voters and voted are both entered and can be true: {@code 0 <= voted <= voters}, {@code voters >= 1}. */
    public boolean countsPossible() {
        return voters != null && voted != null && voters >= 1 && voted >= 0 && voted <= voters;
    }

    /** Share of voters who voted, as people write it ({@code 98,50 %}); empty where the counts are missing or impossible. */
    public static String turnout(Long voters, Long voted) {
        boolean possible = new ElectionResult(voters, voted, null, null, null).countsPossible();
        return possible ? Notation.share(voted, voters) : "";
    }
}
