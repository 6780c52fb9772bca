package vn.khenthuong.workflow.tasks;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.TaskAct;
import vn.khenthuong.workflow.engine.EngineUser;
import vn.khenthuong.workflow.process.Variables;

/**
 * Records what somebody has just completed, in the transaction of completing. It trusts nothing that came along: the
 * judgement is the draft that the completing person saved, and every variable is as it was when the task was made.
 */
@Component
public class Recording {

    private final TaskGuards guards;
    private final TaskDrafts drafts;
    private final TaskActs acts;
    private final Judgements judgements;
    private final EngineUser engineUser;

    Recording(TaskGuards guards, TaskDrafts drafts, TaskActs acts, Judgements judgements, EngineUser engineUser) {
        this.guards = guards;
        this.drafts = drafts;
        this.acts = acts;
        this.judgements = judgements;
        this.engineUser = engineUser;
    }

    /**
     * @param variables all that the instance carries now
     * @return the flags that the route reads next
     * @throws RefusedException if the act says no, nothing was saved, or data came along
     */
    public Map<String, Object> record(
            String process, String instance, String subject, String step, Map<String, Object> variables) {
        Actor actor = engineUser.current().orElseThrow(() -> NotPermittedException.act(step, subject));
        String flags = guards.take(instance, step).orElseThrow(() -> TaskRefusals.alreadyDone(subject));
        refuseForeign(process, subject, variables, flags);
        String judgement = drafts.find(instance, step, actor.userId())
                .orElseThrow(() -> TaskRefusals.noDraft(subject))
                .judgement();
        Map<String, Object> result = apply(acts.of(step), actor, subject, judgement);
        requireAllowed(process, step, result);
        drafts.remove(instance, step);
        return result;
    }

    private <J> Map<String, Object> apply(TaskAct<J> act, Actor actor, String subject, String judgement) {
        return act.apply(actor, subject, judgements.read(act, subject, judgement));
    }

    private static void refuseForeign(String process, String subject, Map<String, Object> variables, String flags) {
        Set<String> allowed = Variables.allowed(process);
        Set<String> foreign = variables.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .collect(Collectors.toSet());
        if (!foreign.isEmpty()) {
            throw TaskRefusals.foreignVariables(subject, foreign);
        }
        if (!flags.equals(Flags.digest(variables))) {
            throw TaskRefusals.foreignVariables(subject, variables.keySet());
        }
    }

    private static void requireAllowed(String process, String step, Map<String, Object> result) {
        for (Map.Entry<String, Object> flag : result.entrySet()) {
            boolean word = flag.getValue() instanceof Boolean || flag.getValue() instanceof String;
            if (!Variables.allowed(process).contains(flag.getKey()) || !word) {
                throw new IllegalStateException(
                        "The act of " + step + " returned a flag unknown to the route: " + flag.getKey());
            }
        }
    }
}
