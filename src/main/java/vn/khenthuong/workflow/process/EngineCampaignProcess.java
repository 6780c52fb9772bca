package vn.khenthuong.workflow.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.CampaignClosed;
import vn.khenthuong.campaign.CampaignOpened;
import vn.khenthuong.campaign.DeadlineListener;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.emulation.CampaignLaunched;
import vn.khenthuong.emulation.CampaignSummedUp;
import vn.khenthuong.notification.LateUnits;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.workflow.engine.Collisions;
import vn.khenthuong.workflow.engine.EngineUser;

/**
 * A campaign's life as an instance of {@code campaign}; the campaign's code is the business key. What happens to a campaign
 * that was closed before there was such a process goes unheard.
 */
@Component
class EngineCampaignProcess implements DeadlineListener {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineUser engineUser;
    private final CampaignDeadline deadlines;
    private final LateUnits units;
    private final Clock clock;

    EngineCampaignProcess(
            RuntimeService runtime,
            ManagementService management,
            EngineUser engineUser,
            CampaignDeadline deadlines,
            LateUnits units,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.engineUser = engineUser;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    /** Begins the life of an open campaign unless it has begun; the caller holds the campaign. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(OrganisationCode organisation, String campaign) {
        if (instances(organisation, campaign).isEmpty()) {
            engineUser.unchecked(() -> runtime.startProcessInstanceByKey(
                    CampaignProcess.KEY,
                    campaign,
                    Map.of(
                            Variables.ORGANISATION,
                            organisation.value(),
                            Variables.HAS_DEADLINE,
                            deadlines.of(organisation, campaign).isPresent())));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(CampaignOpened opened) {
        begin(opened.organisation(), opened.campaign());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void launched(CampaignLaunched launched) {
        // One that was opened before there was such a process has not begun yet.
        begin(launched.organisation(), launched.campaign());
        tell(launched.organisation(), launched.campaign(), CampaignProcess.LAUNCHED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(CampaignClosed closed) {
        if (!tell(closed.organisation(), closed.campaign(), CampaignProcess.CLOSED)) {
            tell(closed.organisation(), closed.campaign(), CampaignProcess.CLOSED_EARLY);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void summedUp(CampaignSummedUp summedUp) {
        tell(summedUp.organisation(), summedUp.campaign(), CampaignProcess.SUMMED_UP);
    }

    /**
     * A notice for all moves the deadline's timer, or brings the campaign back to where a deadline lies ahead; a notice of
     * any kind moves the next look at who is late.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void deadlineChanged(OrganisationCode organisation, String campaign, DeadlineNotice notice) {
        deadlines.of(organisation, campaign).ifPresent(general -> {
            boolean moved = due(organisation, campaign, List.of(CampaignProcess.DEADLINE_PASSED), general);
            if (!moved && general.isAfter(clock.instant())) {
                tell(organisation, campaign, CampaignProcess.DEADLINE_ANNOUNCED);
            }
        });
        due(organisation, campaign, CampaignProcess.REMINDERS, units.nextLook(organisation, campaign));
    }

    /** @return whether one of these timers was running */
    private boolean due(OrganisationCode organisation, String campaign, List<String> timers, Instant when) {
        return engineUser.unchecked(() -> {
            List<Job> running = instances(organisation, campaign).stream()
                    .flatMap(instance -> timers.stream()
                            .flatMap(timer -> management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId(timer)
                                    .listPage(0, 1)
                                    .stream()))
                    .toList();
            running.forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(when)));
            return !running.isEmpty();
        });
    }

    private List<ProcessInstance> instances(OrganisationCode organisation, String campaign) {
        return engineUser.unchecked(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(CampaignProcess.KEY)
                .tenantIdIn(organisation.value())
                .processInstanceBusinessKey(campaign)
                .listPage(0, 1));
    }

    /**
     * @return whether the campaign waited for it
     * @throws ChangedMeanwhileException if a timer moves the same campaign at this moment
     */
    private boolean tell(OrganisationCode organisation, String campaign, String message) {
        try {
            return engineUser.unchecked(() -> !runtime.createMessageCorrelation(message)
                    .tenantId(organisation.value())
                    .processInstanceBusinessKey(campaign)
                    .correlateAllWithResult()
                    .isEmpty());
        } catch (ProcessEngineException e) {
            throw Collisions.in(e) ? new ChangedMeanwhileException(campaign) : e;
        }
    }
}
