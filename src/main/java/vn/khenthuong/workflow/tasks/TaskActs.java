package vn.khenthuong.workflow.tasks;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.TaskAct;

/** Every act of a person by its step. Looked up at first use: the acts themselves need the engine through their ports. */
@Component
class TaskActs {

    private final ListableBeanFactory beans;
    private volatile Map<String, TaskAct<?>> byStep;

    TaskActs(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException if no act records this step, or two do */
    TaskAct<?> of(String step) {
        TaskAct<?> act = all().get(step);
        if (act == null) {
            throw new IllegalStateException("No act records the step " + step);
        }
        return act;
    }

    boolean knows(String step) {
        return all().containsKey(step);
    }

    private Map<String, TaskAct<?>> all() {
        if (byStep == null) {
            byStep = beans.getBeansOfType(TaskAct.class).values().stream()
                    .map(act -> (TaskAct<?>) act)
                    .collect(Collectors.toUnmodifiableMap(TaskAct::step, Function.identity()));
        }
        return byStep;
    }
}
