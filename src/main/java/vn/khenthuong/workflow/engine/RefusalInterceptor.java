package vn.khenthuong.workflow.engine;

import java.util.Optional;
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
            throw refusal.isPresent() ? Refusals.forEngine(refusal.get()) : e;
        }
    }
}
