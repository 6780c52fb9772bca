package vn.khenthuong.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.VoteTable.Tally;
import vn.khenthuong.council.VoteTable.Vote;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;

/** Gathers what one actor may see of a vote. */
@Component
class VoteViews {

    private final VoteTable table;
    private final CouncilMembers members;
    private final CouncilRules rules;
    private final Clock clock;

    VoteViews(VoteTable table, CouncilMembers members, CouncilRules rules, Clock clock) {
        this.table = table;
        this.members = members;
        this.rules = rules;
        this.clock = clock;
    }

    VoteView of(Actor actor, DossierView dossier, Vote vote) {
        VotingRules voting = voting(dossier);
        Map<String, Boolean> voters = table.voters(vote);
        Map<String, String> names = members
                .of(actor.organisation(), dossier.councilUnit().code())
                .stream()
                .collect(Collectors.toMap(Person::userId, Person::fullName));
        Map<NomineeId, Set<String>> recusals = table.recusals(vote);
        Map<NomineeId, Integer> cast = vote.state() == VoteState.COUNTED ? Map.of() : table.cast(vote);
        Map<NomineeId, Tally> tallies = table.tallies(vote);
        Map<NomineeId, List<String>> codes = table.checkCodes(vote);
        int present = present(voters);
        List<VoteView.Line> lines = dossier.nominees().stream()
                .map(nominee -> {
                    Set<String> aside = recusals.getOrDefault(nominee.id(), Set.of());
                    Tally tally = tallies.get(nominee.id());
                    int counted =
                            tally == null ? cast.getOrDefault(nominee.id(), 0) : tally.inFavour() + tally.against();
                    return new VoteView.Line(
                            nominee.id(),
                            nominee.name(),
                            counted,
                            present - aside(aside, voters),
                            aside.stream()
                                    .map(login -> names.getOrDefault(login, login))
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            aside.contains(actor.userId()),
                            tally == null ? null : tally.inFavour(),
                            tally == null ? null : tally.against(),
                            tally == null
                                    ? null
                                    : voting.passes(tally.inFavour(), present, vote.totalMembers(), tally.recused()),
                            tally != null && counted > 0 && (tally.inFavour() == 0 || tally.against() == 0),
                            codes.getOrDefault(nominee.id(), List.of()));
                })
                .toList();
        return new VoteView(
                vote.id(),
                vote.state(),
                vote.publicKey(),
                dossier.may().mayRecordMeeting(),
                voters.getOrDefault(actor.userId(), false),
                vote.totalMembers(),
                voting.quorate(present, vote.totalMembers()),
                voting.quorumInWords(),
                new TreeMap<>(voters)
                        .entrySet().stream()
                                .map(voter -> new VoteView.Member(
                                        voter.getKey(),
                                        names.getOrDefault(voter.getKey(), voter.getKey()),
                                        voter.getValue()))
                                .toList(),
                lines);
    }

    VotingRules voting(DossierView dossier) {
        return new VotingRules(
                rules.rule(dossier.awardForm(), LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE)));
    }

    static int present(Map<String, Boolean> voters) {
        return (int) voters.values().stream().filter(Boolean::booleanValue).count();
    }

    /** Members who are there and stepped aside: only they leave the line's denominator. */
    static int aside(Set<String> recused, Map<String, Boolean> voters) {
        return (int) recused.stream()
                .filter(login -> voters.getOrDefault(login, false))
                .count();
    }
}
