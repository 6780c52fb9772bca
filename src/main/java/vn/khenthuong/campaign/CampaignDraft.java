package vn.khenthuong.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A campaign that is still being written.
 *
 * @param code the campaign's
 * @param title in the reader's first language, Vietnamese
 * @param version counts the changes, from 1; of two editors of the same version the second is refused
 * @param origin the campaign that it was copied from; null if it was written anew or comes from a file
 * @param amends whether it is the next version of an open campaign
 * @param changedBy login of who changed it last
 * @param changedAt when
 * @param written the parts of which something is written
 * @param takesProposals whether units can begin dossiers once it is open: it has a form of award that is open
 * @param problems what stands against opening it, by part; what belongs to the file as a whole under FOUNDATION
 */
public record CampaignDraft(
        String code,
        String title,
        int version,
        String origin,
        boolean amends,
        String changedBy,
        Instant changedAt,
        Set<PlanPart> written,
        boolean takesProposals,
        Map<PlanPart, List<DraftProblem>> problems) {

    /** Whether it could be opened now. */
    public boolean sound() {
        return problems.isEmpty();
    }

    /** How many problems there are in all. */
    public int count() {
        return problems.values().stream().mapToInt(List::size).sum();
    }

    /** @return empty if the part is sound as far as it can be judged */
    public List<DraftProblem> problems(PlanPart part) {
        return problems.getOrDefault(part, List.of());
    }
}
