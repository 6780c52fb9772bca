package vn.khenthuong.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the processes, the tables of the law and the forms, together and once, for all organisations. Resources are
 * added by name, the same in the jar and in the IDE; the engine's own scanning gives other names in each. What has not
 * changed is not deployed again, so a dossier goes on under the definition that it began with.
 */
@Component
class Deployment {

    private static final String NAME = "khen-thuong";
    private static final Pattern FORM_KEY = Pattern.compile("formKey=\"embedded:deployment:([^\"]+)\"");

    private final RepositoryService repository;

    Deployment(RepositoryService repository) {
        this.repository = repository;
    }

    /** @throws IllegalStateException if a form that a process names is missing */
    void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
        for (String name : resources()) {
            deployment.addClasspathResource(name);
        }
        deployment.deploy();
    }

    Set<String> resources() {
        Set<String> names = new TreeSet<>();
        for (String kind : List.of("*.bpmn", "*.dmn", "forms/*.html")) {
            for (Resource resource : find("classpath*:bpmn/" + kind)) {
                String folder = kind.startsWith("forms/") ? "bpmn/forms/" : "bpmn/";
                names.add(folder + resource.getFilename());
            }
        }
        names.stream().filter(name -> name.endsWith(".bpmn")).toList().forEach(name -> requireForms(name, names));
        return names;
    }

    private static void requireForms(String process, Set<String> names) {
        Matcher matcher = FORM_KEY.matcher(text(process));
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                throw new IllegalStateException(process + " names a form that does not exist: " + matcher.group(1));
            }
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
