package vn.khenthuong.workflow.tasks;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.OpenTask;
import vn.khenthuong.workflow.process.AwardProposalProcess;
import vn.khenthuong.workflow.process.DecisionRoundProcess;
import vn.khenthuong.workflow.process.UnitCommendationProcess;

/** Of the tasks that the engine offers somebody, those that the permission objects allow; asks for many as fast as for one. */
@Component
class PermittedTasks {

    private static final Set<String> DOSSIERS = Set.of(AwardProposalProcess.KEY, UnitCommendationProcess.KEY);

    private final TaskActs acts;
    private final Dossiers dossiers;
    private final Rounds rounds;

    PermittedTasks(TaskActs acts, Dossiers dossiers, Rounds rounds) {
        this.acts = acts;
        this.dossiers = dossiers;
        this.rounds = rounds;
    }

    @Transactional(readOnly = true)
    List<OpenTask> of(Actor actor, List<OpenTask> offered) {
        List<OpenTask> known =
                offered.stream().filter(task -> acts.knows(task.step())).toList();
        dossiers.readAhead(
                actor.organisation(),
                codes(known.stream().filter(task -> DOSSIERS.contains(task.process())), ProposalCode::new));
        rounds.readAhead(
                actor,
                codes(known.stream().filter(task -> task.process().equals(DecisionRoundProcess.KEY)), RoundCode::new));
        return known.stream()
                .filter(task -> acts.of(task.step()).permits(actor, task.subject()))
                .toList();
    }

    /** Instances of other codes, begun by hand, are left to the acts, which deny them. */
    private static <C> List<C> codes(Stream<OpenTask> tasks, Function<String, C> code) {
        return tasks.map(OpenTask::subject)
                .flatMap(subject -> {
                    try {
                        return Stream.of(code.apply(subject));
                    } catch (IllegalArgumentException unknown) {
                        return Stream.empty();
                    }
                })
                .toList();
    }
}
