package vn.khenthuong.workflow.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Groups;
import vn.khenthuong.shared.Actor;

/**
 * Who the engine thinks is acting on this thread. Our use cases have asked their permission objects, so they call the
 * engine {@link #unchecked without its own authorization check} but with the user known: the engine's log names them, and
 * the record step asks again who they are.
 */
@Component
public class EngineUser {

    private final ObjectProvider<ProcessEngine> engine;
    private final Actors actors;

    EngineUser(ObjectProvider<ProcessEngine> engine, Actors actors) {
        this.engine = engine;
        this.actors = actors;
    }

    /** Does the work as this actor and leaves the thread as it was. */
    public <T> T as(Actor actor, Supplier<T> work) {
        IdentityService identity = engine.getObject().getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        set(actor);
        try {
            return unchecked(work);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /**
     * Does the work in one transaction with no engine authorization check, as whoever is set. A refusal by our own code
     * somewhere inside comes out as it was thrown.
     */
    public <T> T unchecked(Supplier<T> work) {
        Callable<T> callable = work::get;
        try {
            return configuration()
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(callable));
        } catch (ProcessEngineException e) {
            throw Refusals.in(e).orElse(e);
        }
    }

    public void unchecked(Runnable work) {
        unchecked(() -> {
            work.run();
            return null;
        });
    }

    void set(Actor actor) {
        List<String> groups = actor.assignments().stream()
                .map(assignment -> Groups.of(assignment, actor.organisation()))
                .toList();
        engine.getObject()
                .getIdentityService()
                .setAuthentication(
                        actor.userId(), groups, List.of(actor.organisation().value()));
    }

    void clear() {
        engine.getObject().getIdentityService().clearAuthentication();
    }

    /** The person in whose name the engine runs now; empty in a job, and for a login without a person. */
    public Optional<Actor> current() {
        return Optional.ofNullable(engine.getObject().getIdentityService().getCurrentAuthentication())
                .map(Authentication::getUserId)
                .flatMap(actors::byUserId);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
