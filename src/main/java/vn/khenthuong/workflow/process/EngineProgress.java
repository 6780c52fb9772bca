package vn.khenthuong.workflow.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.ProcessProgress;
import vn.khenthuong.workflow.engine.EngineUser;
import vn.khenthuong.workflow.engine.GroupIds;

/** Reads the engine's history of one dossier or round. */
@Component
class EngineProgress implements ProcessProgress {

    private static final int MOST = 1_000;
    private static final String DONE = "completed";

    private final RepositoryService repository;
    private final HistoryService history;
    private final TaskService tasks;
    private final EngineUser engineUser;
    private final JdbcClient jdbc;

    EngineProgress(
            RepositoryService repository,
            HistoryService history,
            TaskService tasks,
            EngineUser engineUser,
            JdbcClient jdbc) {
        this.repository = repository;
        this.history = history;
        this.tasks = tasks;
        this.engineUser = engineUser;
        this.jdbc = jdbc;
    }

    @Override
    public String diagram(String process) {
        return engineUser.unchecked(() -> {
            ProcessDefinition newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            if (newest == null) {
                throw new IllegalArgumentException("No process " + process);
            }
            try (InputStream model = repository.getProcessModel(newest.getId())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Optional<Progress> of(OrganisationCode organisation, String subject) {
        return engineUser.unchecked(() -> history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(organisation.value())
                .processInstanceBusinessKey(subject)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::progress));
    }

    private Progress progress(HistoricProcessInstance instance) {
        List<Visit> visits = visits(instance.getId());
        List<Step> steps = history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(this::step)
                .toList();
        return new Progress(
                instance.getProcessDefinitionKey(),
                visits.stream().filter(Visit::open).map(Visit::element).toList(),
                visits.stream().filter(Visit::done).map(Visit::element).toList(),
                steps,
                instance.getEndTime() != null);
    }

    /** Each element once: a round with many dossiers passes one element as many times. */
    private List<Visit> visits(String instance) {
        return jdbc.sql(
                        """
                        select act_id_, bool_or(end_time_ is null) as open,
                               bool_or(end_time_ is not null and act_inst_state_ <> ?) as done
                        from act_hi_actinst where proc_inst_id_ = ? and act_type_ <> ?
                        group by act_id_ order by min(start_time_)
                        """)
                .params(ActivityInstanceState.CANCELED.getStateCode(), instance, ActivityTypes.MULTI_INSTANCE_BODY)
                .query((row, number) ->
                        new Visit(row.getString("act_id_"), row.getBoolean("open"), row.getBoolean("done")))
                .list();
    }

    /**
     * What the history knows of one element of the diagram.
     *
     * @param open it is entered and not left
     * @param done it was left at least once, other than by being cancelled
     */
    private record Visit(String element, boolean open, boolean done) {}

    @Override
    public Optional<Usual> usual(OrganisationCode organisation, String step) {
        return jdbc.sql(
                        """
                        select count(*) as done, percentile_cont(0.5) within group (order by duration_) as median
                        from (select duration_ from act_hi_actinst
                              where tenant_id_ = ? and act_id_ = ? and act_type_ = 'userTask' and act_inst_state_ <> ?
                              and end_time_ is not null
                              order by end_time_ desc limit ?) newest
                        """)
                .params(organisation.value(), step, ActivityInstanceState.CANCELED.getStateCode(), SAMPLE)
                .query((row, number) -> row.getInt("done") < FEWEST
                        ? Optional.<Usual>empty()
                        : Optional.of(new Usual(Duration.ofMillis(row.getLong("median")), row.getInt("done"))))
                .single();
    }

    private Step step(HistoricTaskInstance task) {
        boolean open = task.getEndTime() == null;
        boolean cancelled = !open && !DONE.equals(task.getDeleteReason());
        return new Step(
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getStartTime().toInstant(),
                instant(task.getEndTime()),
                instant(task.getDueDate()),
                cancelled,
                open ? offeredTo(task.getId()) : List.of());
    }

    private List<Role> offeredTo(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> GroupIds.roleOf(group).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
