package vn.gov.moc.genderequality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.ProcessModel.breaking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model can be read as a picture: complete, straight and small. */
class ProcessLayoutTests {

    private static final int MOST_NODES = 20;

    static List<ProcessModel> models() {
        return ProcessModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeAndFlowIsDrawn(ProcessModel model) {
        assertThat(bounds(model)).containsOnlyKeys(ids(model.elements(FlowNode.class)));
        assertThat(edges(model)).containsOnlyKeys(ids(model.elements(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunAtRightAngles(ProcessModel model) {
        Map<String, BpmnEdge> edges = edges(model);

        assertThat(breaking(model.elements(SequenceFlow.class), flow -> {
                    List<Waypoint> points = List.copyOf(edges.get(flow.getId()).getWaypoints());
                    return IntStream.range(1, points.size())
                            .allMatch(i -> sameRowOrColumn(points.get(i - 1), points.get(i)));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsBeginAndEndAtTheirNodes(ProcessModel model) {
        Map<String, Bounds> bounds = bounds(model);
        Map<String, BpmnEdge> edges = edges(model);

        assertThat(breaking(model.elements(SequenceFlow.class), flow -> {
                    List<Waypoint> points = List.copyOf(edges.get(flow.getId()).getWaypoints());
                    return isOnBorder(points.get(0), bounds.get(flow.getSource().getId()))
                            && isOnBorder(
                                    points.get(points.size() - 1),
                                    bounds.get(flow.getTarget().getId()));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nodesOfOneLevelKeepApart(ProcessModel model) {
        Map<String, Bounds> bounds = bounds(model);

        for (List<FlowNode> level : levels(model)) {
            List<FlowNode> placed = level.stream()
                    .filter(node -> !(node instanceof BoundaryEvent))
                    .toList();
            assertThat(breaking(
                            placed,
                            node -> placed.stream()
                                    .filter(other -> other != node)
                                    .noneMatch(other -> overlap(bounds.get(node.getId()), bounds.get(other.getId())))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLevelHasMoreNodesThanOneCanTakeIn(ProcessModel model) {
        assertThat(levels(model)).extracting(List::size).allMatch(size -> size <= MOST_NODES);
    }

    private static boolean sameRowOrColumn(Waypoint one, Waypoint other) {
        return one.getX().equals(other.getX()) || one.getY().equals(other.getY());
    }

    private static boolean isOnBorder(Waypoint point, Bounds bounds) {
        double fromLeft = point.getX() - bounds.getX();
        double fromTop = point.getY() - bounds.getY();
        boolean inside =
                fromLeft >= 0 && fromLeft <= bounds.getWidth() && fromTop >= 0 && fromTop <= bounds.getHeight();
        return inside
                && (fromLeft == 0 || fromLeft == bounds.getWidth() || fromTop == 0 || fromTop == bounds.getHeight());
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static Map<String, Bounds> bounds(ProcessModel model) {
        return model.elements(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
    }

    private static Map<String, BpmnEdge> edges(ProcessModel model) {
        return model.elements(BpmnEdge.class).stream()
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Function.identity()));
    }

    /** The nodes of the main level and those of each subprocess. */
    private static List<List<FlowNode>> levels(ProcessModel model) {
        return Stream.concat(
                        model.elements(Process.class).stream().map(Process::getFlowElements),
                        model.elements(SubProcess.class).stream().map(SubProcess::getFlowElements))
                .map(elements -> elements.stream()
                        .filter(FlowNode.class::isInstance)
                        .map(FlowNode.class::cast)
                        .toList())
                .toList();
    }

    private static String[] ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).toArray(String[]::new);
    }
}
