package vn.khenthuong.workflow.tasks;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierCard;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.stateaward.StateLists;
import vn.khenthuong.workflow.process.AwardAmendmentProcess;
import vn.khenthuong.workflow.process.StateAwardProcess;
import vn.khenthuong.workflow.process.Variables;

/** Fills the columns that an office sees in Tasklist, and the task's due date; see {@link DisplayVariables}. */
@Component
class TaskColumns {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What a unit does before the deadline. */
    private static final Set<String> BEFORE_SENDING =
            Set.of("holdCouncilMeeting", "signLetter", "numberLetter", "sendDossier");

    private final Units units;
    private final Campaigns campaigns;
    private final ProcessSteps dossiers;
    private final Rounds rounds;
    private final Amendments amendments;
    private final StateLists stateLists;

    TaskColumns(
            Units units,
            Campaigns campaigns,
            ProcessSteps dossiers,
            Rounds rounds,
            Amendments amendments,
            StateLists stateLists) {
        this.units = units;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.amendments = amendments;
        this.stateLists = stateLists;
    }

    void show(DelegateTask task) {
        OrganisationCode organisation = new OrganisationCode(task.getTenantId());
        String subject = task.getExecution().getProcessBusinessKey();
        put(task, DisplayVariables.SUBJECT, subject);
        Object unit = task.getExecution().getVariable(Variables.UNIT);
        if (task.getProcessDefinitionId().startsWith(AwardAmendmentProcess.KEY + ":")) {
            showAmendment(task, organisation, new AmendmentCode(subject));
        } else if (task.getProcessDefinitionId().startsWith(StateAwardProcess.KEY + ":")) {
            showStateList(task, organisation, new StateListCode(subject));
        } else if (unit == null) {
            showRound(task, organisation, new RoundCode(subject));
        } else {
            put(task, DisplayVariables.UNIT, name(organisation, new UnitCode(unit.toString())));
            showDossier(task, organisation, new ProposalCode(subject));
        }
    }

    private void showDossier(DelegateTask task, OrganisationCode organisation, ProposalCode code) {
        DossierCard card = dossiers.card(organisation, code);
        put(task, DisplayVariables.CAMPAIGN, campaign(organisation, card.campaign()));
        put(task, DisplayVariables.SUBMITTED, hour(card.sentAt()));
        put(task, DisplayVariables.DUE, limit(due(task, card)));
        put(task, DisplayVariables.NOMINEES, Integer.toString(card.nominees()));
    }

    private void showRound(DelegateTask task, OrganisationCode organisation, RoundCode code) {
        Rounds.RoundCard card = rounds.card(organisation, code);
        put(task, DisplayVariables.UNIT, card.title());
        put(task, DisplayVariables.CAMPAIGN, campaign(organisation, card.campaign()));
        put(task, DisplayVariables.NOMINEES, Integer.toString(card.nominees()));
    }

    private void showAmendment(DelegateTask task, OrganisationCode organisation, AmendmentCode code) {
        Amendments.AmendmentCard card = amendments.card(organisation, code);
        put(task, DisplayVariables.UNIT, card.title());
        put(task, DisplayVariables.CAMPAIGN, campaign(organisation, card.campaign()));
        put(task, DisplayVariables.NOMINEES, "1");
    }

    private void showStateList(DelegateTask task, OrganisationCode organisation, StateListCode code) {
        StateLists.Card card = stateLists.card(organisation, code);
        put(task, DisplayVariables.UNIT, card.title());
        put(task, DisplayVariables.CAMPAIGN, campaign(organisation, card.campaign()));
        put(task, DisplayVariables.NOMINEES, Integer.toString(card.nominees()));
    }

    /** A unit works against the deadline; every other task has the due date that its diagram computes. */
    private static Instant due(DelegateTask task, DossierCard card) {
        if (card.deadline() != null && BEFORE_SENDING.contains(task.getTaskDefinitionKey())) {
            task.setDueDate(Date.from(card.deadline()));
        }
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    private String name(OrganisationCode organisation, UnitCode unit) {
        return units.find(organisation, unit).map(Unit::name).orElse(unit.value());
    }

    /** The founding document's number: short enough for a column, and what people call the campaign by. */
    private String campaign(OrganisationCode organisation, String code) {
        return campaigns
                .byCode(organisation, code)
                .map(campaign -> campaign.plan().document().number())
                .orElse(code);
    }

    private static void put(DelegateTask task, String name, String value) {
        if (value != null && !value.isBlank()) {
            task.setVariableLocal(name, value);
        }
    }

    private static String hour(Instant instant) {
        return instant == null ? null : HOUR.format(instant);
    }

    /** A limit at midnight excludes that midnight: people read it as the end of the day before. */
    private static String limit(Instant instant) {
        if (instant == null) {
            return null;
        }
        ZonedDateTime at = instant.atZone(CampaignZone.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "hết ngày " + DAY.format(at.minusDays(1))
                : HOUR.format(instant);
    }
}
