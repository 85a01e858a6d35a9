package vn.gov.moc.genderequality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One BPMN file below {@code processes/}, as tests look at it. */
record ProcessModel(Path file, BpmnModelInstance bpmn) {

    private static final Path ROOT = Path.of("processes");

    /** Every file below {@code processes/}, whatever its kind. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ProcessModel> all() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".bpmn"))
                .map(file -> new ProcessModel(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    /** The file's name without its ending. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }

    /** The folder, which is also the feature's package. */
    String feature() {
        return file.getParent().getFileName().toString();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return elements(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** The ids of those that break the rule. */
    static <T extends BaseElement> List<String> breaking(Collection<T> elements, Predicate<T> rule) {
        return elements.stream().filter(rule.negate()).map(BaseElement::getId).toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
