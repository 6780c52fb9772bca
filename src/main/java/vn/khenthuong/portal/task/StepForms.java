package vn.khenthuong.portal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.council.CouncilMembers;
import vn.khenthuong.council.Invitation;
import vn.khenthuong.council.Invitations;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.round.RoundSheet;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.CouncilCandidates;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.RankedCandidate;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What the inputs of a step are made from, beyond the dossier or the round itself. */
@Component
class StepForms {

    private final CouncilCandidates candidates;
    private final CouncilMembers council;
    private final Invitations invitations;
    private final Assignments assignments;
    private final Rounds rounds;
    private final Campaigns campaigns;
    private final Units units;
    private final Clock clock;

    StepForms(
            CouncilCandidates candidates,
            CouncilMembers council,
            Invitations invitations,
            Assignments assignments,
            Rounds rounds,
            Campaigns campaigns,
            Units units,
            Clock clock) {
        this.candidates = candidates;
        this.council = council;
        this.invitations = invitations;
        this.assignments = assignments;
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    /** @return null for a step whose sheet is enough */
    Object ofDossier(Actor actor, String step, DossierSheet sheet) {
        return switch (step) {
            case "holdCouncilMeeting" -> council(actor, sheet);
            case "signLetter" -> new Signing(!actor.hasIn(sheet.dossier().unit().code(), Role.HEAD));
            case "sendDossier" -> sending(actor, sheet);
            case "appraiseDossier" ->
                new Appraising(sheet.nominees().stream()
                        .filter(card -> card.view().state() == NomineeState.SENT)
                        .toList());
            case "collectOpinions" ->
                new Collecting(sheet.appraisal().consultations().stream()
                        .filter(asked -> asked.answer() == null)
                        .toList());
            default -> null;
        };
    }

    /** @return null for a step whose sheet is enough */
    Object ofRound(Actor actor, String step, RoundSheet sheet) {
        return switch (step) {
            case "gatherRound" -> gathering(actor, sheet);
            case "decideRound" -> new Deciding(!actor.has(Role.CHAIRMAN));
            case "issueDecision" -> new Issuing(office(actor, Role.DECISION_CLERK));
            default -> null;
        };
    }

    private Council council(Actor actor, DossierSheet sheet) {
        UnitCode unit = sheet.dossier().unit().code();
        List<Person> members = council.of(actor.organisation(), unit);
        String chair = assignments.holders(actor.organisation(), unit, Set.of(Role.HEAD)).stream()
                .map(DossierSheets::named)
                .findFirst()
                .orElse("");
        Map<NomineeId, NomineeCard> cards = sheet.nominees().stream()
                .collect(Collectors.toMap(card -> card.view().id(), card -> card));
        List<Candidate> ranked = candidates.of(actor, sheet.dossier().code()).stream()
                .map(one -> new Candidate(cards.get(one.nominee()), one.preferences()))
                .toList();
        Invitation called = invitations.of(actor, sheet.dossier().code()).orElse(null);
        LocalDate day = called == null ? null : LocalDate.ofInstant(called.meetsAt(), CampaignZone.ZONE);
        boolean held = day != null && !day.isAfter(LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE));
        return new Council(members, chair, ranked, held ? day : null, called == null ? "" : called.place());
    }

    private Gathering gathering(Actor actor, RoundSheet sheet) {
        Map<Boolean, List<AwaitingNominee>> waiting = rounds.awaiting(actor).stream()
                .sorted(Comparator.comparing((AwaitingNominee n) -> n.dossier().value())
                        .thenComparing(n -> n.nominee().position()))
                .collect(Collectors.partitioningBy(n -> n.nominee().held()));
        Stream<Row> here = sheet.view().standing().stream()
                .map(line -> new Row(line.nominee(), true, line.clarification() == null ? "" : line.clarification()));
        Stream<Row> free = waiting.get(false).stream().map(n -> new Row(n, false, ""));
        return new Gathering(Stream.concat(here, free).toList(), waiting.get(true));
    }

    private Sending sending(Actor actor, DossierSheet sheet) {
        Duration left = Duration.between(clock.instant(), sheet.dossier().deadline());
        String recipient = campaigns
                .byCode(actor.organisation(), sheet.dossier().campaign())
                .map(campaign -> campaign.plan().deadline())
                .map(deadline -> units.get(actor.organisation(), deadline.recipient())
                                .name() + " (" + deadline.division().vi() + ")")
                .orElse("");
        long held = sheet.nominees().stream()
                .filter(card -> card.view().state() == NomineeState.SELECTED)
                .filter(card -> card.view().held())
                .count();
        boolean late = left.isNegative() || left.isZero();
        long staying = sheet.nominees().stream()
                .filter(card -> card.view().state() != NomineeState.SELECTED)
                .count();
        List<DossierSheet.Paper> papers = Stream.concat(
                        sheet.documents().stream(),
                        sheet.nominees().stream().flatMap(card -> card.documents().stream()))
                .toList();
        return new Sending(
                recipient,
                late,
                left.toDays(),
                left.toHoursPart(),
                left.toMinutesPart(),
                held,
                staying,
                papers.size(),
                papers.stream().mapToLong(paper -> paper.file().sizeBytes()).sum());
    }

    private static UnitCode office(Actor actor, Role role) {
        return actor.assignments().stream()
                .filter(assignment -> assignment.role() == role)
                .map(Assignment::unit)
                .findFirst()
                .orElseThrow(() -> NotPermittedException.act("issue", role.key()));
    }

    /**
     * @param recipient unit and division that dossiers are sent to
     * @param days whole days left, then hours and minutes; of no meaning when late
     * @param held how many selected nominees stay out because of a hold
     * @param staying how many the council did not select
     * @param files how many files go along
     * @param bytes their size
     */
    record Sending(
            String recipient,
            boolean late,
            long days,
            int hours,
            int minutes,
            long held,
            long staying,
            int files,
            long bytes) {}

    /** @param owner the office to whose records the decision belongs */
    record Issuing(UnitCode owner) {}

    /**
     * @param chair who chairs by office: the head of the unit; empty if there is none
     * @param candidates in the order preferred where votes are equal
     * @param heldOn the day that the council was called for; null if it was not called or the day lies ahead
     * @param place where it was called to; empty if it was not called
     */
    record Council(List<Person> members, String chair, List<Candidate> candidates, LocalDate heldOn, String place) {

        public boolean anyPreferred() {
            return candidates.stream()
                    .anyMatch(candidate -> !candidate.preferences().isEmpty());
        }
    }

    record Candidate(NomineeCard card, List<RankedCandidate.Preference> preferences) {}

    /** @param deputy whether the actor would sign for the head */
    record Signing(boolean deputy) {}

    /** @param waiting the nominees to be appraised now */
    record Appraising(List<NomineeCard> waiting) {

        public boolean anySame() {
            return waiting.stream().anyMatch(card -> !card.same().isEmpty());
        }
    }

    /** @param open whose opinion has not been recorded */
    record Collecting(List<AppraisalSheet.Asked> open) {}

    /** @param deputy whether the actor would decide for the Chairman */
    record Deciding(boolean deputy) {}

    /** @param held nominees that wait but are on hold, and so cannot be taken */
    record Gathering(List<Row> rows, List<AwaitingNominee> held) {}

    /** @param here whether it stands in this round's list already */
    record Row(AwaitingNominee waiting, boolean here, String clarification) {

        /** Put back by the Chairman: a later round needs the answer. */
        public boolean asked() {
            return waiting.nominee().state() == NomineeState.CLARIFYING;
        }
    }
}
