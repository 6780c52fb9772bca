package vn.khenthuong.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's switches that take an object of ours; those that take a word stand in {@code application.yaml}. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSwitches extends AbstractProcessEnginePlugin {

    private final PasswordHashing passwords;
    private final PasswordRules passwordRules;
    private final List<BpmnParseListener> parseListeners;

    EngineSwitches(PasswordHashing passwords, PasswordRules passwordRules, List<BpmnParseListener> parseListeners) {
        this.passwords = passwords;
        this.passwordRules = passwordRules;
        this.parseListeners = parseListeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords.current());
        engine.setCustomPasswordChecker(new ArrayList<>(passwords.older()));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(passwordRules);
        engine.setTenantIdProvider(new OrganisationOfInstance());
        engine.setResourceAuthorizationProvider(new OfficeGrants());
        List<BpmnParseListener> listeners = new ArrayList<>(parseListeners);
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        engine.setCustomPreBPMNParseListeners(listeners);
        // Stored filters of ours ask for ${currentUserGroups()}; only administrators can store one.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new RefusalInterceptor()));
        // An error that no element of the model catches would otherwise end the instance and leave the dossier behind.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // The engine would lock an account for good after ten attempts; the login delays attempts by itself.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        // Delegates act for the program: the person's right was asked before.
        engine.setAuthorizationEnabledForCustomCode(false);
    }
}
