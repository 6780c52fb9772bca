package vn.khenthuong.workflow.tasks;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the {@link TaskGate} before every user task of every diagram; as built in, so that no request can skip it. */
@Component
class TaskGateParseListener extends AbstractBpmnParseListener {

    /** Looked up late: the engine is built before what stands behind the gate. */
    private final ObjectProvider<TaskGate> gate;

    TaskGateParseListener(ObjectProvider<TaskGate> gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, t -> gate.getObject().created(t));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, t -> gate.getObject().assigned(t));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, t -> gate.getObject().completing(t));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, t -> gate.getObject().cancelled(t));
    }
}
