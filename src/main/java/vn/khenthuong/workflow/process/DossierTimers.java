package vn.khenthuong.workflow.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.ConsultationAnswers;
import vn.khenthuong.appraisal.TimeLimits;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** When the timers of {@code award-proposal} fall due; the instants are the domain's. Public because diagrams call it. */
@Component
public class DossierTimers {

    /** Nothing is due: a timer must have a date, and this one is never reached. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String CHECK_RECEPTION = "checkReception";

    private final ProcessSteps steps;
    private final TimeLimits limits;
    private final ConsultationAnswers answers;

    DossierTimers(ProcessSteps steps, TimeLimits limits, ConsultationAnswers answers) {
        this.steps = steps;
        this.limits = limits;
        this.answers = answers;
    }

    /** When an unsent dossier becomes overdue; never where there is no deadline. */
    public Date deadline(DelegateExecution execution) {
        return Date.from(
                steps.deadline(organisation(execution), dossier(execution)).orElse(NEVER));
    }

    /** When the unit must have completed what was returned. */
    public Date completionDue(DelegateExecution execution) {
        return Date.from(
                steps.completionDue(organisation(execution), dossier(execution)).orElse(NEVER));
    }

    /** When nominees that were returned one by one end, while the others wait for the decision. */
    public Date followUpDue(DelegateExecution execution) {
        return completionDue(execution);
    }

    /** When appraisal goes on although a body that was asked has not answered. */
    public Date opinionsDue(DelegateExecution execution) {
        return Date.from(
                answers.due(organisation(execution), dossier(execution)).orElse(NEVER));
    }

    /**
     * By when a task of Home Affairs should be done; shown, never enforced. Appraisal, opinions and approval share the
     * dossier's one end: each of them beginning anew would never be late.
     */
    public Date taskDue(DelegateExecution execution) {
        boolean reception = CHECK_RECEPTION.equals(execution.getCurrentActivityId());
        Optional<Instant> appraisal = steps.appraisalDue(organisation(execution), dossier(execution));
        if (!reception && appraisal.isPresent()) {
            return Date.from(appraisal.get());
        }
        return Date.from(limits.due(
                organisation(execution),
                steps.campaign(organisation(execution), dossier(execution)),
                reception ? TimeLimits.Limit.RECEPTION : TimeLimits.Limit.APPRAISAL));
    }

    private static OrganisationCode organisation(DelegateExecution execution) {
        return new OrganisationCode(execution.getTenantId());
    }

    private static ProposalCode dossier(DelegateExecution execution) {
        return new ProposalCode(execution.getProcessBusinessKey());
    }
}
