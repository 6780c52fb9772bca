package vn.khenthuong.council;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khenthuong.shared.NomineeId;

/**
 * A vote on phones as one actor sees it.
 *
 * @param publicKey to which ballots are sealed: an RSA key as SubjectPublicKeyInfo, base64; null once it is gone
 * @param secretary whether the actor leads it
 * @param voter whether the actor may cast ballots in it
 * @param quorum whether enough members are present
 * @param quorumRule how many must be, in words, with its source
 */
public record VoteView(
        UUID id,
        VoteState state,
        String publicKey,
        boolean secretary,
        boolean voter,
        int totalMembers,
        boolean quorum,
        String quorumRule,
        List<Member> members,
        List<Line> lines) {

    public VoteView {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    /** How many members are present. */
    public int present() {
        return (int) members.stream().filter(Member::present).count();
    }

    /** @param name full name of the member */
    public record Member(String login, String name, boolean present) {}

    /**
     * One nominee.
     *
     * @param cast how many ballots have come; whose, nobody sees
     * @param voters how many may vote on this line
     * @param recused names of members who stepped aside
     * @param mine whether the actor stepped aside on this line
     * @param inFavour null until counted
     * @param against null until counted
     * @param passes whether that is enough; null until counted
     * @param unanimous whether the result itself tells how everybody voted; the limit of any secret ballot
     * @param checkCodes of all ballots, in the order of the codes; empty until counted
     */
    public record Line(
            NomineeId nominee,
            String name,
            int cast,
            int voters,
            Set<String> recused,
            boolean mine,
            Integer inFavour,
            Integer against,
            Boolean passes,
            boolean unanimous,
            List<String> checkCodes) {}
}
