package vn.khenthuong.portal.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.ConsultationSettings;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.appraisal.SheetCriterion;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.round.RoundSheet;
import vn.khenthuong.print.TrialDecisions;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What the inputs of a step are made from, beyond the dossier or the round itself. */
@Component
class StepForms {

    private final CouncilForms councils;
    private final SheetCriteria criteria;
    private final ConsultationSettings consulting;
    private final Rounds rounds;
    private final Units units;
    private final Organisations organisations;
    private final TrialDecisions trials;
    private final Clock clock;

    StepForms(
            CouncilForms councils,
            SheetCriteria criteria,
            ConsultationSettings consulting,
            Rounds rounds,
            Units units,
            Organisations organisations,
            TrialDecisions trials,
            Clock clock) {
        this.councils = councils;
        this.criteria = criteria;
        this.consulting = consulting;
        this.rounds = rounds;
        this.units = units;
        this.organisations = organisations;
        this.trials = trials;
        this.clock = clock;
    }

    /** @return null for a step whose sheet is enough */
    Object ofDossier(Actor actor, String step, DossierSheet sheet) {
        return switch (step) {
            case "holdCouncilMeeting" -> councils.of(actor, sheet);
            case "signLetter" -> new Signing(!actor.hasIn(sheet.dossier().unit().code(), Role.HEAD));
            case "sendDossier" -> sending(actor, sheet);
            case "decideCommendation" ->
                new Granting(
                        !actor.hasIn(sheet.dossier().councilUnit().code(), Role.HEAD),
                        sheet.nominees().stream()
                                .filter(card -> card.view().state() == NomineeState.SELECTED)
                                .toList());
            case "issueCommendation" ->
                new Issuing(sheet.dossier().councilUnit().code(), false);
            case "appraiseDossier" ->
                new Appraising(
                        sheet.nominees().stream()
                                .filter(card -> card.view().state() == NomineeState.SENT)
                                .toList(),
                        criteria.of(actor.organisation(), sheet.dossier(), sheet.findings()),
                        sheet.documents(),
                        consulting);
            case "collectOpinions" ->
                new Collecting(sheet.appraisal().consultations().stream()
                        .filter(AppraisalSheet.Asked::awaited)
                        .toList());
            default -> null;
        };
    }

    /** @return null for a step whose sheet is enough */
    Object ofRound(Actor actor, String step, RoundSheet sheet) {
        return switch (step) {
            case "gatherRound" -> gathering(actor, sheet);
            case "decideRound" -> new Deciding(!actor.has(Role.CHAIRMAN));
            case "issueDecision" -> issuing(actor);
            default -> null;
        };
    }

    /** @return null for a step whose sheet is enough */
    Object ofAmendment(Actor actor, String step) {
        return step.equals("issueAmendment") ? issuing(actor) : null;
    }

    private Issuing issuing(Actor actor) {
        return new Issuing(office(actor, Role.DECISION_CLERK), trials.offered());
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
        boolean dated = sheet.dossier().deadline() != null;
        Duration left =
                dated ? Duration.between(clock.instant(), sheet.dossier().deadline()) : Duration.ZERO;
        Offices.Appraising office = organisations.offices(actor.organisation()).appraising();
        String recipient = units.get(actor.organisation(), office.unit()).name() + " ("
                + office.division().vi() + ")";
        long held = sheet.nominees().stream()
                .filter(card -> card.view().state() == NomineeState.SELECTED)
                .filter(card -> card.view().held())
                .count();
        boolean late = dated && (left.isNegative() || left.isZero());
        long staying = sheet.nominees().stream()
                .filter(card -> card.view().state() != NomineeState.SELECTED)
                .count();
        List<DossierSheet.Paper> papers = Stream.concat(
                        sheet.documents().stream(),
                        sheet.nominees().stream().flatMap(card -> card.documents().stream()))
                .toList();
        return new Sending(
                recipient,
                dated,
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
     * @param dated whether there is a deadline
     * @param days whole days left, then hours and minutes; of no meaning when late
     * @param held how many selected nominees stay out because of a hold
     * @param staying how many the council did not select
     * @param files how many files go along
     * @param bytes their size
     */
    record Sending(
            String recipient,
            boolean dated,
            boolean late,
            long days,
            int hours,
            int minutes,
            long held,
            long staying,
            int files,
            long bytes) {}

    /**
     * @param owner the office to whose records the decision belongs
     * @param trial whether it may be signed here to be looked at, as in the demo
     */
    record Issuing(UnitCode owner, boolean trial) {}

    /**
     * @param deputy whether the actor would decide for the head
     * @param lines whom the council selected
     */
    record Granting(boolean deputy, List<NomineeCard> lines) {}

    /** @param deputy whether the actor would sign for the head */
    record Signing(boolean deputy) {}

    /**
     * @param waiting the nominees to be appraised now
     * @param criteria what applies to each of them
     * @param papers documents of the dossier itself, each of them evidence for every nominee
     * @param consulting whom one may ask, and within which time
     */
    record Appraising(
            List<NomineeCard> waiting,
            Map<NomineeId, List<SheetCriterion>> criteria,
            List<DossierSheet.Paper> papers,
            ConsultationSettings consulting) {

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
