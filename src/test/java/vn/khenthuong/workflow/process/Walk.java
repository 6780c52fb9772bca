package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Route;

/** Looks at the engine from outside: runs a job by the element that it belongs to and reads where an instance has been. */
final class Walk {

    final Route route;
    private final HistoryService history;
    private final ManagementService management;
    private final RehearsalClock clock;
    private final NomineeHolds holds;
    private final ApplicationContext context;

    Walk(ApplicationContext context) {
        route = new Route(context);
        history = context.getBean(HistoryService.class);
        management = context.getBean(ManagementService.class);
        clock = context.getBean(RehearsalClock.class);
        holds = context.getBean(NomineeHolds.class);
        this.context = context;
    }

    /** A commune that no other walk uses, so that its quota is whole. */
    UnitCode commune() {
        return Communes.next(context);
    }

    /** Runs the one job that waits at this element of this dossier or round, due or not. */
    void job(String subject, String element) {
        management.executeJob(jobAt(subject, element).getId());
    }

    /** The dossiers of an issued round get their outcome, and the letters leave. */
    void dispatch(String round) {
        job(round, "releaseDossiers#multiInstanceBody");
        jobsAt(round, "releaseDossiers").forEach(release -> management.executeJob(release.getId()));
        job(round, "dispatchDue");
    }

    Job jobAt(String subject, String element) {
        List<Job> jobs = jobsAt(subject, element);
        assertThat(jobs).as("jobs at " + element + " of " + subject).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobsAt(String subject, String element) {
        return management.createJobQuery().processInstanceId(instance(subject).getId()).list().stream()
                .filter(job -> element.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .toList();
    }

    boolean hasJob(String subject, String element) {
        return management
                        .createJobQuery()
                        .processInstanceId(instance(subject).getId())
                        .activityId(element)
                        .count()
                > 0;
    }

    /** Elements that were entered, whether left since or not. */
    Set<String> visited(String subject) {
        return elements(subject).stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    Set<String> waitingAt(String subject) {
        return elements(subject).stream()
                .filter(element -> element.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    boolean ended(String subject) {
        return instance(subject).getEndTime() != null;
    }

    /** When the history of the instance may be removed, as each of its rows says: fixed at the start, so one for all. */
    Set<Date> removalTimes(String subject) {
        Set<Date> times = elements(subject).stream()
                .map(HistoricActivityInstance::getRemovalTime)
                .collect(Collectors.toCollection(HashSet::new));
        times.add(instance(subject).getRemovalTime());
        return times;
    }

    Set<String> variables(String subject) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance(subject).getId())
                .list()
                .stream()
                .filter(variable -> variable.getTaskId() == null)
                .map(HistoricVariableInstance::getName)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Lets both clocks show another instant while the work is done, and puts them back. */
    void later(Duration by, Runnable work) {
        Duration before = clock.offset();
        Instant then = clock.instant().plus(by);
        clock.moveTo(then);
        ClockUtil.offset(clock.offset().toMillis());
        try {
            work.run();
        } finally {
            clock.setOffset(before);
            ClockUtil.offset(before.toMillis());
        }
    }

    /** Tạm dừng: an inquiry becomes known for everybody in the dossier. */
    void hold(ProposalCode code) {
        route.dossiers
                .view(route.appraiser(), code)
                .nominees()
                .forEach(nominee -> holds.place(
                        route.appraiser(),
                        code,
                        nominee.id(),
                        HoldReason.values()[0],
                        "Thanh tra tỉnh",
                        "15/TTr ngày 25/3/2026",
                        LocalDate.of(2026, 3, 25)));
    }

    private List<HistoricActivityInstance> elements(String subject) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance(subject).getId())
                .list();
    }

    private HistoricProcessInstance instance(String subject) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .singleResult();
    }
}
