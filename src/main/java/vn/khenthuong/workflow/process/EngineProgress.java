package vn.khenthuong.workflow.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.workflow.ProcessProgress;
import vn.khenthuong.workflow.engine.EngineUser;

/** Reads the engine's history of one dossier or round. */
@Component
class EngineProgress implements ProcessProgress {

    private static final int MOST = 1_000;
    private static final String DONE = "completed";

    private final RepositoryService repository;
    private final HistoryService history;
    private final EngineUser engineUser;

    EngineProgress(RepositoryService repository, HistoryService history, EngineUser engineUser) {
        this.repository = repository;
        this.history = history;
        this.engineUser = engineUser;
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
        List<HistoricActivityInstance> elements = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, MOST);
        List<Step> steps = history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(EngineProgress::step)
                .toList();
        return new Progress(
                instance.getProcessDefinitionKey(),
                elements.stream()
                        .filter(e -> e.getEndTime() == null)
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList(),
                elements.stream()
                        .filter(e -> e.getEndTime() != null && !e.isCanceled())
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList(),
                steps,
                instance.getEndTime() != null);
    }

    private static Step step(HistoricTaskInstance task) {
        boolean cancelled = task.getEndTime() != null && !DONE.equals(task.getDeleteReason());
        return new Step(
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getStartTime().toInstant(),
                instant(task.getEndTime()),
                cancelled);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
