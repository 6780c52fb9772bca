package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.decision.DecisionPreview.Count;
import vn.khenthuong.decision.DecisionPreview.Entry;
import vn.khenthuong.decision.DecisionPreview.OfUnit;
import vn.khenthuong.decision.DecisionPreview.Tally;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.Award;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/** Shows the Chairman and the clerk what a judgement would come to, before it is recorded. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class DecisionPreviews {

    private final RoundAccess access;
    private final DecideRound deciding;
    private final IssueDecision issuing;
    private final NomineesForDecision candidates;

    DecisionPreviews(RoundAccess access, DecideRound deciding, IssueDecision issuing, NomineesForDecision candidates) {
        this.access = access;
        this.deciding = deciding;
        this.issuing = issuing;
        this.candidates = candidates;
    }

    /**
     * What the Chairman's decision would come to.
     *
     * @param judgement as far as it goes; null if nothing was said yet
     * @throws vn.khenthuong.shared.NotPermittedException unless the actor may decide this round now
     */
    public DecisionPreview ifDecided(Actor actor, RoundCode code, RoundDecision judgement) {
        Opened opened = access.open(actor, code);
        opened.require(opened.permissions().mayDecide(), "preview decision");
        Round round = opened.round();
        RoundDecision said = judgement == null ? new RoundDecision(false, round.listVersion(), List.of()) : judgement;
        Map<NomineeId, LineOutcome> outcomes = new LinkedHashMap<>();
        said.lines().stream()
                .filter(line -> line.nominee() != null)
                .forEach(line -> outcomes.put(line.nominee(), line.outcome()));
        List<Finding> findings = new ArrayList<>(deciding.check(actor, code.value(), said));
        // Whoever is not refused may come to be awarded: what would block that is told now, not to the clerk.
        findings.addAll(RoundAct.rulesOf(
                candidates,
                actor,
                round.standing().stream()
                        .filter(line -> mayBeAwarded(outcomes.get(line.nominee())))
                        .toList()));
        return preview(actor, round, line -> outcomes.get(line.nominee()), null, null, false, findings);
    }

    /**
     * What issuing the decision would come to.
     *
     * @param judgement as far as it goes; null if nothing was entered yet
     * @throws vn.khenthuong.shared.NotPermittedException unless the actor may issue this round's decision now
     */
    public DecisionPreview ifIssued(Actor actor, RoundCode code, IssuedDecision judgement) {
        Opened opened = access.open(actor, code);
        opened.require(opened.permissions().mayIssue(), "preview issue");
        Round round = opened.round();
        IssuedDecision said =
                judgement == null ? new IssuedDecision(null, null, null, false, round.listVersion()) : judgement;
        String number = said.number() == null || said.number().isBlank()
                ? null
                : said.number().strip();
        return preview(
                actor,
                round,
                RoundLine::outcome,
                number,
                said.date(),
                !round.unchangedSinceDecision(),
                issuing.check(actor, code.value(), said));
    }

    private static boolean mayBeAwarded(LineOutcome outcome) {
        return outcome == null || outcome == LineOutcome.AGREE;
    }

    private DecisionPreview preview(
            Actor actor,
            Round round,
            Function<RoundLine, LineOutcome> outcomes,
            String number,
            LocalDate date,
            boolean listChanged,
            List<Finding> findings) {
        List<RoundLine> lines = round.standing();
        Map<NomineeId, AwaitingNominee> nominees =
                candidates
                        .listed(
                                actor.organisation(),
                                lines.stream().map(RoundLine::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.nominee().id(), Function.identity()));
        Counting all = new Counting();
        Map<Unit, Counting> units = new LinkedHashMap<>();
        List<AwaitingNominee> agreed = new ArrayList<>();
        for (RoundLine line : lines) {
            AwaitingNominee nominee = nominees.get(line.nominee());
            LineOutcome outcome = outcomes.apply(line);
            NomineeKind kind = nominee.nominee().typed().kind();
            all.add(outcome, kind);
            units.computeIfAbsent(nominee.unit(), unit -> new Counting()).add(outcome, kind);
            if (outcome == LineOutcome.AGREE && !listChanged) {
                agreed.add(nominee);
            }
        }
        List<Entry> entries = entries(round, agreed, number, date);
        boolean ends = !listChanged && all.tally().open().total() == 0;
        Set<ProposalCode> dossiers =
                ends ? lines.stream().map(RoundLine::dossier).collect(Collectors.toSet()) : Set.of();
        return new DecisionPreview(
                round.code(),
                number,
                date,
                listChanged,
                all.tally(),
                units.entrySet().stream()
                        .map(entry ->
                                new OfUnit(entry.getKey(), entry.getValue().tally()))
                        .toList(),
                entries,
                dossiers.size(),
                findings.stream().distinct().toList());
    }

    /** Made as the register's own entries are, so that what is shown is what would be entered. */
    private static List<Entry> entries(Round round, List<AwaitingNominee> agreed, String number, LocalDate date) {
        List<Award> awards = DecidedAwards.of(round, agreed, number, date);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < awards.size(); i++) {
            Award award = awards.get(i);
            entries.add(new Entry(
                    award.ordinal(),
                    award.name(),
                    award.kind(),
                    agreed.get(i).unit(),
                    award.awardForm(),
                    award.dossier()));
        }
        return entries;
    }

    /** Counts lines while they are gone through. */
    private static final class Counting {

        private final Map<LineOutcome, Count> judged = new EnumMap<>(LineOutcome.class);
        private Count open = Count.NONE;

        void add(LineOutcome outcome, NomineeKind kind) {
            if (outcome == null) {
                open = open.plus(kind);
            } else {
                judged.put(outcome, of(outcome).plus(kind));
            }
        }

        private Count of(LineOutcome outcome) {
            return judged.getOrDefault(outcome, Count.NONE);
        }

        Tally tally() {
            return new Tally(of(LineOutcome.AGREE), of(LineOutcome.REFUSE), of(LineOutcome.CLARIFY), open);
        }
    }
}
