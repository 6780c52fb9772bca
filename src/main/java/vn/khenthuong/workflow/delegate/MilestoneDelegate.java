package vn.khenthuong.workflow.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A milestone on the dossier's or round's path: the use case that sent the message has recorded everything in the same
 * transaction; the step makes it visible in the diagram and its history.
 */
class MilestoneDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(MilestoneDelegate.class);

    @Override
    public void execute(DelegateExecution execution) {
        LOG.info("{} passed {}", execution.getProcessBusinessKey(), execution.getCurrentActivityId());
    }
}
