package vn.khenthuong.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets a refusal of ours leave the engine as something that its REST interface can put into words. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            Optional<RuntimeException> refusal = Refusals.in(e);
            if (refusal.isPresent()) {
                throw Refusals.forEngine(refusal.get());
            }
            throw e instanceof NullValueException && completes(command) ? Refusals.alreadyDone(e) : e;
        }
    }

    /** A task that is completed and is not there any more: somebody was faster. */
    private static boolean completes(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }
}
