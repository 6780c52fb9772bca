package vn.khenthuong.workflow.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The process and decision models as files, before any engine has seen them. */
final class Models {

    static final Path FOLDER = Path.of("bpmn");

    private Models() {}

    /** A process model and the file it lies in. */
    record Model(Path file, BpmnModelInstance content) {

        Process process() {
            return content.getModelElementsByType(Process.class).iterator().next();
        }

        Collection<FlowNode> nodes() {
            return content.getModelElementsByType(FlowNode.class);
        }

        Collection<SequenceFlow> flows() {
            return content.getModelElementsByType(SequenceFlow.class);
        }

        FlowNode node(String id) {
            return content.getModelElementById(id);
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static List<Model> processes() {
        return files(".bpmn").stream()
                .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    static List<Path> decisions() {
        return files(".dmn");
    }

    private static List<Path> files(String extension) {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.filter(f -> f.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
