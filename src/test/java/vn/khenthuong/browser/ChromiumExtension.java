package vn.khenthuong.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts Chromium for {@link InBrowser} tests and gives each test windows of its own. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace KEPT = Namespace.create(ChromiumExtension.class);
    private static final String MISSING = "No Chromium: neither " + Chromium.PROPERTY + " nor " + Chromium.VARIABLE
            + " names one, and PATH has no chromium, chromium-browser or google-chrome";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Path> program = Chromium.find();
        if (program.isEmpty() && Boolean.getBoolean("browser.required")) {
            throw new IllegalStateException(MISSING + "; browser.required says that there must be one");
        }
        return program.map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled(MISSING));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(KEPT)
                .getOrComputeIfAbsent(
                        Chromium.class, key -> new Chromium(Chromium.find().orElseThrow()), Chromium.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return context.getStore(KEPT)
                .getOrComputeIfAbsent(
                        Windows.class, key -> new Windows(chromium.browser(), Integer.parseInt(port)), Windows.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Windows windows = context.getStore(KEPT).get(Windows.class, Windows.class);
        if (windows == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            windows.shootAll(context.getRequiredTestMethod().getName());
        } else {
            windows.expectNoProblem();
        }
    }
}
