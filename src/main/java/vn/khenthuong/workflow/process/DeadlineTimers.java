package vn.khenthuong.workflow.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.DeadlineListener;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.proposal.ProcessSteps;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.engine.EngineUser;

/** Lets the running deadline timers follow a notice, in the transaction of the notice. */
@Component
class DeadlineTimers implements DeadlineListener {

    private static final int PAGE = 200;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessSteps steps;
    private final DeadlineTimerAgain again;
    private final EngineUser engineUser;
    private final Clock clock;

    DeadlineTimers(
            RuntimeService runtime,
            ManagementService management,
            ProcessSteps steps,
            DeadlineTimerAgain again,
            EngineUser engineUser,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.again = again;
        this.engineUser = engineUser;
        this.clock = clock;
    }

    @Override
    public void deadlineChanged(OrganisationCode organisation, String campaign, DeadlineNotice notice) {
        engineUser.unchecked(() -> {
            List<ProcessInstance> page;
            int first = 0;
            do {
                page = running(organisation, notice.dossier()).listPage(first, PAGE);
                page.forEach(instance -> follow(organisation, instance));
                first += PAGE;
            } while (page.size() == PAGE);
        });
    }

    private ProcessInstanceQuery running(OrganisationCode organisation, ProposalCode dossier) {
        ProcessInstanceQuery query = runtime.createProcessInstanceQuery()
                .processDefinitionKey(AwardProposalProcess.KEY)
                .tenantIdIn(organisation.value())
                .orderByProcessInstanceId()
                .asc();
        return dossier == null ? query : query.processInstanceBusinessKey(dossier.value());
    }

    /** Each dossier is asked for its own instant: one of another campaign, or with a later day of its own, keeps it. */
    private void follow(OrganisationCode organisation, ProcessInstance instance) {
        steps.deadline(organisation, new ProposalCode(instance.getBusinessKey()))
                .ifPresent(due -> follow(instance, due));
    }

    private void follow(ProcessInstance instance, Instant due) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(AwardProposalProcess.DEADLINE_PASSED)
                .listPage(0, 2);
        timers.forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(due)));
        if (timers.isEmpty() && due.isAfter(clock.instant())) {
            again.start(instance.getId());
        }
    }
}
