package vn.gov.moc.genderequality;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.ProcessModel.breaking;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.io.ClassPathResource;
import vn.gov.moc.genderequality.engine.ProcessVariable;
import vn.gov.moc.genderequality.reminder.ReminderVariables;

/** What every model keeps to, and that everything a model names exists. */
class ProcessModelTests {

    private static final String BASE_PACKAGE = ProcessModelTests.class.getPackageName();

    /** Element type to the first part of its id. */
    private static final Map<String, String> ID_PREFIXES = Map.ofEntries(
            entry("boundaryEvent", "BoundaryEvent"),
            entry("businessRuleTask", "BusinessRuleTask"),
            entry("callActivity", "CallActivity"),
            entry("endEvent", "EndEvent"),
            entry("error", "Error"),
            entry("escalation", "Escalation"),
            entry("exclusiveGateway", "Gateway"),
            entry("intermediateCatchEvent", "IntermediateCatchEvent"),
            entry("intermediateThrowEvent", "IntermediateThrowEvent"),
            entry("message", "Message"),
            entry("parallelGateway", "Gateway"),
            entry("receiveTask", "ReceiveTask"),
            entry("sendTask", "SendTask"),
            entry("sequenceFlow", "Flow"),
            entry("serviceTask", "ServiceTask"),
            entry("startEvent", "StartEvent"),
            entry("subProcess", "SubProcess"),
            entry("userTask", "UserTask"));

    private static final Pattern FORM_KEY = Pattern.compile("embedded:/(forms/[a-z-]+\\.html)");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern METHOD_CALL = Pattern.compile("(?<![.\\w])(\\w+)\\.(\\w+)\\(");
    private static final Pattern VARIABLE = Pattern.compile("(?<![.\\w'])([a-z]\\w*)(?![\\w.('])");
    private static final Pattern DELEGATE = Pattern.compile("\\w+Delegate");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("not", "and", "or", "empty", "true", "false", "null");
    private static final Set<String> OBJECTS_OF_THE_ENGINE = Set.of("execution", "task", "decisionResult");

    private static final Map<String, Class<?>> COMPONENTS = components();

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    static List<Path> decisionTables() {
        return ProcessModel.files().stream()
                .filter(file -> file.toString().endsWith(".dmn"))
                .toList();
    }

    @Test
    void thereAreModels() {
        assertThat(models()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileHoldsTheExecutableProcessOfItsName(ProcessModel model) {
        assertThat(model.elements(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(model.name()).endsWith("Process");
            assertThat(process.isExecutable()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyIsKeptForDays(ProcessModel model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("decisionTables")
    void fileHoldsTheDecisionOfItsName(Path file) throws IOException {
        assertThat(Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(file).hasFileName(decision.getId() + ".dmn");
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
                });
        assertThat(Normalizer.isNormalized(Files.readString(file), Normalizer.Form.NFC))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayTypeAndBusinessName(ProcessModel model) {
        List<BaseElement> named = model.elements(BaseElement.class).stream()
                .filter(ProcessModelTests::isNamedElement)
                .toList();

        assertThat(breaking(named, element -> element.getId().matches(prefix(element) + "_[A-Z][A-Za-z0-9]*")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeHasALabel(ProcessModel model) {
        assertThat(breaking(model.elements(FlowNode.class), node -> !isBlank(node.getName())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void textIsComposedUnicode(ProcessModel model) {
        assertThat(Normalizer.isNormalized(model.text(), Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewaysAskAndTheirFlowsAnswer(ProcessModel model) {
        List<ExclusiveGateway> deciding = model.elements(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();

        assertThat(breaking(deciding, gateway -> gateway.getName().endsWith("?")))
                .isEmpty();
        List<SequenceFlow> answers = deciding.stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .toList();
        assertThat(breaking(answers, flow -> !isBlank(flow.getName()))).isEmpty();
        assertThat(breaking(
                        answers,
                        flow -> flow.getConditionExpression() != null
                                || flow.equals(((ExclusiveGateway) flow.getSource()).getDefault())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksSayWhoWhenAndWhere(ProcessModel model) {
        assertThat(breaking(
                        model.elements(UserTask.class),
                        task -> !(isBlank(task.getCamundaCandidateGroups()) && isBlank(task.getCamundaCandidateUsers()))
                                && !isBlank(task.getCamundaDueDate())
                                && !isBlank(task.getCamundaFollowUpDate())
                                && !isBlank(task.getCamundaFormKey())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void formsExist(ProcessModel model) {
        Set<String> missing = Stream.concat(
                        model.elements(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                        model.elements(StartEvent.class).stream().map(StartEvent::getCamundaFormKey))
                .filter(formKey -> formKey != null && !isForm(formKey))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void workIsDoneByTheDelegateOfTheTasksName(ProcessModel model) {
        assertThat(breaking(
                        model.elements(ServiceTask.class),
                        task -> delegateOf(task).equals(task.getCamundaDelegateExpression())))
                .isEmpty();
        assertThat(breaking(
                        model.elements(SendTask.class),
                        task -> delegateOf(task).equals(task.getCamundaDelegateExpression())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void delegatesExist(ProcessModel model) {
        Set<String> missing = new TreeSet<>();
        DELEGATE.matcher(expressions(model))
                .results()
                .map(MatchResult::group)
                .filter(bean -> !JavaDelegate.class.isAssignableFrom(COMPONENTS.getOrDefault(bean, Void.class)))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void outsideEffectsAreRetriedJobs(ProcessModel model) {
        assertThat(breaking(model.elements(SendTask.class), FlowNode::isCamundaAsyncBefore))
                .isEmpty();
        assertThat(breaking(
                        model.elements(FlowNode.class).stream()
                                .filter(FlowNode::isCamundaAsyncBefore)
                                .toList(),
                        ProcessModelTests::isRetried))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessesAndDecisionsComeWithTheDeployment(ProcessModel model) {
        Set<String> deployed = ProcessModel.files().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());

        assertThat(model.elements(CallActivity.class)).allSatisfy(call -> {
            assertThat(deployed).contains(call.getCalledElement() + ".bpmn");
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
        assertThat(model.elements(BusinessRuleTask.class)).allSatisfy(rule -> {
            assertThat(deployed).contains(rule.getCamundaDecisionRef() + ".dmn");
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void variablesInExpressionsAreDeclared(ProcessModel model) {
        Set<String> used = new TreeSet<>();
        VARIABLE.matcher(expressions(model))
                .results()
                .map(match -> match.group(1))
                .filter(word -> !WORDS_OF_THE_LANGUAGE.contains(word)
                        && !DELEGATE.matcher(word).matches())
                .forEach(used::add);

        assertThat(declaredVariables(model)).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsCanCallWhatTheyName(ProcessModel model) {
        Set<String> unknown = new TreeSet<>();
        METHOD_CALL
                .matcher(expressions(model))
                .results()
                .filter(call -> !OBJECTS_OF_THE_ENGINE.contains(call.group(1)))
                .filter(call -> !canBeCalled(COMPONENTS.get(call.group(1)), call.group(2)))
                .map(call -> call.group(1) + "." + call.group(2))
                .forEach(unknown::add);

        assertThat(unknown).isEmpty();
    }

    private static boolean isNamedElement(BaseElement element) {
        return element instanceof FlowElement
                || element instanceof Message
                || element instanceof Escalation
                || element instanceof Error;
    }

    private static String prefix(BaseElement element) {
        if (element instanceof SubProcess subProcess && subProcess.triggeredByEvent()) {
            return "EventSubProcess";
        }
        String type = element.getElementType().getTypeName();
        return ID_PREFIXES.getOrDefault(type, "no prefix is agreed for " + type);
    }

    private static boolean isForm(String formKey) {
        Matcher form = FORM_KEY.matcher(formKey);
        return form.matches() && new ClassPathResource("static/" + form.group(1)).exists();
    }

    /** {@code ServiceTask_RecordReview} is the work of {@code ${recordReviewDelegate}}. */
    private static String delegateOf(FlowNode task) {
        String name = task.getId().replaceFirst("^[^_]*_", "");
        return "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Delegate}";
    }

    private static boolean isRetried(FlowNode node) {
        return node.getExtensionElements() != null
                && node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count()
                        == 1;
    }

    /** The language looks for public methods of public classes only. */
    private static boolean canBeCalled(Class<?> component, String method) {
        return component != null
                && Modifier.isPublic(component.getModifiers())
                && Arrays.stream(component.getMethods()).map(Method::getName).anyMatch(method::equals);
    }

    private static String expressions(ProcessModel model) {
        return EXPRESSION
                .matcher(model.text())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> declaredVariables(ProcessModel model) {
        Set<String> names = variables(load("%s.%s.process.%s".formatted(BASE_PACKAGE, model.feature(), model.name())));
        if (model.text().contains("${reminders.nextAt('%s',".formatted(model.name()))) {
            names.addAll(variables(ReminderVariables.class));
        }
        return names;
    }

    private static Set<String> variables(Class<?> declaring) {
        Set<String> names = new TreeSet<>();
        for (Field field : declaring.getDeclaredFields()) {
            if (field.getType() == ProcessVariable.class) {
                try {
                    field.setAccessible(true);
                    names.add(((ProcessVariable<?>) field.get(null)).name());
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return names;
    }

    /** Bean names and classes of the application, without starting it. */
    private static Map<String, Class<?>> components() {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan(BASE_PACKAGE);
        return Arrays.stream(registry.getBeanDefinitionNames())
                .collect(Collectors.toMap(
                        name -> name,
                        name -> load(registry.getBeanDefinition(name).getBeanClassName())));
    }

    private static Class<?> load(String className) {
        try {
            return Class.forName(className);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no class " + className, e);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
