package vn.khenthuong.portal.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMembers;
import vn.khenthuong.council.CouncilSeat;
import vn.khenthuong.council.Invitation;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.council.SelectionByVotes;
import vn.khenthuong.council.VoteCount;
import vn.khenthuong.council.VoteView;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.CouncilCandidates;
import vn.khenthuong.proposal.RankedCandidate;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What the form of the council's meeting is made from: who sits in it, whom it judges, and what was counted on phones. */
@Component
class CouncilForms {

    private final CouncilCandidates candidates;
    private final CouncilMembers council;
    private final VoteCount votes;
    private final Invitations invitations;
    private final Assignments assignments;
    private final Clock clock;

    CouncilForms(
            CouncilCandidates candidates,
            CouncilMembers council,
            VoteCount votes,
            Invitations invitations,
            Assignments assignments,
            Clock clock) {
        this.candidates = candidates;
        this.council = council;
        this.votes = votes;
        this.invitations = invitations;
        this.assignments = assignments;
        this.clock = clock;
    }

    Council of(Actor actor, DossierSheet sheet) {
        UnitCode unit = sheet.dossier().councilUnit().code();
        Map<String, CouncilSeat> seats = council.seats(actor.organisation(), unit);
        List<Person> members = council.of(actor.organisation(), unit).stream()
                .sorted(Comparator.comparing(member -> seats.getOrDefault(member.userId(), CouncilSeat.MEMBER)))
                .toList();
        String chair = assignments.holders(actor.organisation(), unit, Set.of(Role.HEAD)).stream()
                .map(DossierSheets::named)
                .findFirst()
                .orElse("");
        Map<NomineeId, NomineeCard> cards = sheet.nominees().stream()
                .collect(Collectors.toMap(card -> card.view().id(), card -> card));
        VoteView counted = votes.counted(actor, sheet.dossier().code()).orElse(null);
        List<RankedCandidate> preferred = candidates.of(actor, sheet.dossier().code());
        List<Candidate> ranked = counted == null
                ? preferred.stream()
                        .map(one -> new Candidate(cards.get(one.nominee()), one.preferences(), null))
                        .toList()
                : byVotes(sheet, cards, preferred, counted);
        Invitation called = invitations.of(actor, sheet.dossier().code()).orElse(null);
        LocalDate day = called == null ? null : LocalDate.ofInstant(called.meetsAt(), CampaignZone.ZONE);
        boolean held = day != null && !day.isAfter(LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE));
        return new Council(
                members,
                seats,
                chair,
                ranked,
                held ? day : null,
                called == null ? "" : called.place(),
                counted == null
                        ? Set.of()
                        : counted.members().stream()
                                .filter(member -> !member.present())
                                .map(VoteView.Member::login)
                                .collect(Collectors.toSet()),
                counted == null ? null : counted.totalMembers());
    }

    /** After a vote on phones: the most votes first, and ticked whom the count selects. */
    private static List<Candidate> byVotes(
            DossierSheet sheet, Map<NomineeId, NomineeCard> cards, List<RankedCandidate> preferred, VoteView counted) {
        Map<NomineeId, VoteView.Line> lines =
                counted.lines().stream().collect(Collectors.toMap(VoteView.Line::nominee, line -> line));
        SelectionByVotes.Outcome outcome = SelectionByVotes.of(
                preferred.stream()
                        .filter(one -> lines.containsKey(one.nominee()))
                        .map(one -> new SelectionByVotes.Candidate(
                                one.nominee(),
                                cards.get(one.nominee()).view().lineBody().value(),
                                cards.get(one.nominee()).view().typed().kind(),
                                lines.get(one.nominee()).inFavour(),
                                lines.get(one.nominee()).passes(),
                                one.preferences().stream()
                                        .map(RankedCandidate.Preference::ground)
                                        .toList()))
                        .toList(),
                sheet.quota());
        return preferred.stream()
                .map(one -> new Candidate(
                        cards.get(one.nominee()),
                        one.preferences(),
                        Counted.of(lines.get(one.nominee()), counted.present(), outcome)))
                .sorted(Comparator.comparingInt((Candidate one) ->
                                one.counted() == null ? 0 : one.counted().inFavour())
                        .reversed())
                .toList();
    }

    /**
     * @param seats as what the members sit in the council by their roles, by login
     * @param chair who chairs by office: the head of the unit; empty if there is none
     * @param candidates in the order preferred where votes are equal
     * @param heldOn the day that the council was called for; null if it was not called or the day lies ahead
     * @param place where it was called to; empty if it was not called
     * @param absent logins of members whom the vote on phones found absent
     * @param totalMembers as said when the vote was opened; null if there was none
     */
    record Council(
            List<Person> members,
            Map<String, CouncilSeat> seats,
            String chair,
            List<Candidate> candidates,
            LocalDate heldOn,
            String place,
            Set<String> absent,
            Integer totalMembers) {

        public CouncilSeat seat(Person member) {
            return seats.getOrDefault(member.userId(), CouncilSeat.MEMBER);
        }

        /** All that can be chosen. */
        public CouncilSeat[] choices() {
            return CouncilSeat.values();
        }

        public boolean anyPreferred() {
            return candidates.stream()
                    .anyMatch(candidate -> !candidate.preferences().isEmpty());
        }
    }

    /** @param counted what the vote on phones counted; null if there was none */
    record Candidate(NomineeCard card, List<RankedCandidate.Preference> preferences, Counted counted) {}

    /**
     * @param selected whether the count selects it within the quota
     * @param tied whether only the chair can choose between it and another one
     */
    record Counted(int inFavour, int against, int recused, boolean passes, boolean selected, boolean tied) {

        static Counted of(VoteView.Line line, int present, SelectionByVotes.Outcome outcome) {
            return line == null
                    ? null
                    : new Counted(
                            line.inFavour(),
                            line.against(),
                            present - line.voters(),
                            line.passes(),
                            outcome.selected().contains(line.nominee()),
                            outcome.tied().contains(line.nominee()));
        }
    }
}
