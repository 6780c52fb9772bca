package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

@IntegrationTest
class TaskDoorIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final ReceptionCheck ACCEPT = new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of());

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectMapper json;

    @Autowired
    TaskDoor door;

    Route route;
    UnitCode unit;

    @BeforeEach
    void aFreshCommune() {
        route = new Route(context);
        unit = commune();
    }

    private UnitCode commune() {
        return Communes.next(context);
    }

    @Test
    void aDraftIsKeptWhateverItsFindingsAndIsItsAuthorsAlone() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        Actor appraiser = route.appraiser();
        String task = taskAt(appraiser, code, "checkReception");

        List<Finding> findings = door.saveDraft(
                appraiser, task, json.valueToTree(new ReceptionCheck(ReceptionCheck.Outcome.RETURN, List.of())));

        assertThat(findings).anyMatch(Finding::blocks);
        assertThat(door.view(appraiser, task).draft().get("outcome").asText()).isEqualTo("RETURN");
        assertThat(door.view(colleague(), task).draft()).isNull();
        assertThatThrownBy(() -> door.complete(appraiser, task)).isInstanceOf(RefusedException.class);
        assertThat(door.view(appraiser, task).draft())
                .as("nothing typed is lost")
                .isNotNull();
    }

    @Test
    void whatCannotBeReadIsAFindingAtItsField() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        Actor appraiser = route.appraiser();
        String task = taskAt(appraiser, code, "checkReception");

        for (String broken : List.of("{\"outcome\":\"MAYBE\"}", "{\"hacked\":1}", "[]", "null", "\"x\"")) {
            assertThat(door.saveDraft(appraiser, task, tree(broken)))
                    .as(broken)
                    .extracting(Finding::rule)
                    .containsExactly("judgement-readable");
        }
    }

    @Test
    void aStrangerLearnsNothingOfATask() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        String task = taskAt(route.head(unit), code, "sendDossier");
        Actor stranger = route.head(commune());

        assertThatThrownBy(() -> door.view(stranger, task))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isFalse());
        assertThatThrownBy(() -> door.view(stranger, "no-such-task"))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isFalse());
        assertThatThrownBy(() -> door.submit(stranger, code.value(), "sendDossier", new Sending()))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isFalse());
        assertThat(door.inbox(stranger, 0, 100).tasks())
                .noneMatch(t -> t.subject().equals(code.value()));
    }

    @Test
    void whoeverAppraisedDoesNotApproveAndIsToldSo() {
        Actor both = route.person(HOME_AFFAIRS, Role.DIVISION_HEAD, Role.APPRAISER);
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        door.submit(both, code.value(), "appraiseDossier", recommendAll(code));

        assertThatThrownBy(() ->
                        door.submit(both, code.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, "")))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isTrue());
    }

    @Test
    void theInboxComesInPagesOldestFirst() {
        ProposalCode first = route.sent(unit, List.of(route.individual(unit)));
        UnitCode other = commune();
        ProposalCode second = route.sent(other, List.of(route.individual(other)));
        Actor appraiser = route.appraiser();

        List<String> seen = new ArrayList<>();
        Inbox inbox;
        int page = 0;
        do {
            inbox = door.inbox(appraiser, page++, 1);
            inbox.tasks().forEach(task -> seen.add(task.subject()));
        } while (inbox.more());

        assertThat(seen).containsSubsequence(first.value(), second.value());
        assertThat(door.inbox(route.officer(unit), 0, 100).tasks())
                .noneMatch(task -> task.step().equals("checkReception"));
    }

    @Test
    void aTaskThatSomebodyTookIsTheirsUntilTheyGiveItBack() {
        ProposalCode code = route.ready(unit, List.of(route.individual(unit)), 1);
        Actor head = route.head(unit);
        Actor clerk = route.clerk(unit);
        String task = taskAt(head, code, "sendDossier");
        context.getBean(vn.khenthuong.workflow.engine.EngineUser.class).as(clerk, () -> {
            context.getBean(org.camunda.bpm.engine.TaskService.class).claim(task, clerk.userId());
            return null;
        });

        assertThatThrownBy(() -> door.submit(head, code.value(), "sendDossier", new Sending()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsExactly("task-taken"));
        door.release(clerk, task);
        door.submit(head, code.value(), "sendDossier", new Sending());
        assertThat(taskAt(route.appraiser(), code, "checkReception")).isNotNull();
    }

    /** Rivals: both press the button at one moment; one is recorded, the other is told, nothing happens twice. */
    @Test
    void ofTwoWhoCompleteAtOnceOneDoes() throws Exception {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        Actor one = route.appraiser();
        Actor other = colleague();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(attempt(one, code, together));
            Future<String> second = threads.submit(attempt(other, code, together));

            assertThat(List.of(first.get(), second.get()))
                    .containsOnlyOnce("done")
                    .anySatisfy(answer -> assertThat(answer).isIn("task-already-done", "task-taken"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(door.openTasks(one, code.value())).extracting(OpenTask::step).containsExactly("appraiseDossier");
    }

    private Callable<String> attempt(Actor actor, ProposalCode code, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                door.submit(actor, code.value(), "checkReception", ACCEPT);
                return "done";
            } catch (RefusedException e) {
                return e.findings().get(0).rule();
            }
        };
    }

    @Test
    void whoComesTooLateIsTold() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        Actor appraiser = route.appraiser();
        String task = taskAt(appraiser, code, "checkReception");
        route.accept(code);

        for (Runnable late : List.<Runnable>of(
                () -> door.complete(appraiser, task),
                () -> door.view(appraiser, task),
                () -> door.submit(appraiser, code.value(), "checkReception", ACCEPT))) {
            assertThatThrownBy(late::run).isInstanceOfSatisfying(RefusedException.class, e -> {
                assertThat(e.findings()).extracting(Finding::rule).containsExactly("task-already-done");
                assertThat(e.findings().get(0).message().vi()).contains("đã được xử lý");
            });
        }
    }

    private Appraisal recommendAll(ProposalCode code) {
        return new Appraisal(
                Appraisal.Outcome.DONE,
                List.of(),
                route.dossiers.view(route.appraiser(), code).nominees().stream()
                        .map(n -> route.line(code, n.id(), Appraisal.LineOutcome.RECOMMEND, "Đủ tiêu chuẩn"))
                        .toList(),
                List.of());
    }

    private String taskAt(Actor actor, ProposalCode code, String step) {
        return door.openTask(actor, code.value(), step).orElseThrow().id();
    }

    private Actor colleague() {
        return route.person(HOME_AFFAIRS, Role.APPRAISER, Role.DIVISION_HEAD)
                        .userId()
                        .equals(route.appraiser().userId())
                ? route.person(HOME_AFFAIRS, Role.DIVISION_HEAD, Role.APPRAISER)
                : route.person(HOME_AFFAIRS, Role.APPRAISER, Role.DIVISION_HEAD);
    }

    private com.fasterxml.jackson.databind.JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
