package vn.gov.moc.genderequality.security;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/**
 * Narrows what the engine's REST lets those do who may work on a task: they claim it for themselves only and give back
 * only their own, leave alone what the process was started with, and do not end it by an error of their making.
 * Administrators are let through.
 */
class TaskActionGuard extends OncePerRequestFilter {

    private static final Pattern TASK_ACTION =
            Pattern.compile("(?:/camunda/api/engine/engine/[^/]+|/engine-rest(?:/engine/[^/]+)?)/task/(?<task>[^/]+)"
                    + "/(?<action>claim|unclaim|complete|submit-form|resolve|bpmnError|bpmnEscalation)/?");

    private final TaskService taskService;
    private final HistoryService historyService;
    private final IdentityService identityService;
    private final PeopleDirectory people;
    private final ObjectMapper json = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    TaskActionGuard(
            TaskService taskService,
            HistoryService historyService,
            IdentityService identityService,
            PeopleDirectory people) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.identityService = identityService;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = TASK_ACTION.matcher(pathOf(request));
        if (!"POST".equals(request.getMethod()) || !path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String person = SecurityContextHolder.getContext().getAuthentication().getName();
        if (people.groupsOf(person).contains(MinistryGroup.ADMIN.id())) {
            chain.doFilter(request, response);
            return;
        }
        String task = path.group("task");
        switch (path.group("action")) {
            case "unclaim" -> unclaim(person, task, response);
            case "bpmnError", "bpmnEscalation" -> refuse(response, "Không được kết thúc việc theo cách này.");
            case "claim" -> pass(new BufferedRequest(request), response, chain, body -> claimRefusal(person, body));
            default -> pass(new BufferedRequest(request), response, chain, body -> variablesRefusal(task, body));
        }
    }

    /** Hands the request on unless its body cannot be read or kept, or there is a reason to refuse it. */
    private void pass(
            BufferedRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Function<JsonNode, Optional<String>> refusal)
            throws ServletException, IOException {
        JsonNode body;
        try {
            body = json.readTree(request.body());
        } catch (JsonProcessingException e) {
            answer(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "InvalidRequestException",
                    "Nội dung gửi lên sai cú pháp JSON; chưa có gì được thay đổi.");
            return;
        }
        if (body.findValuesAsText("value").stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            answer(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "InvalidRequestException",
                    "Nội dung có ký tự không lưu được (NUL); chưa có gì được thay đổi.");
            return;
        }
        Optional<String> reason = refusal.apply(body);
        if (reason.isPresent()) {
            refuse(response, reason.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> claimRefusal(String person, JsonNode body) {
        return person.equals(body.path("userId").asText())
                ? Optional.empty()
                : Optional.of("Chỉ được nhận việc cho chính mình.");
    }

    private Optional<String> variablesRefusal(String task, JsonNode body) {
        Set<String> fixed = fixedVariables(task);
        Set<String> submitted = new HashSet<>();
        body.path("variables").fieldNames().forEachRemaining(submitted::add);
        fixed.retainAll(submitted);
        return fixed.isEmpty()
                ? Optional.empty()
                : Optional.of("Không được sửa thông tin gốc của quy trình: " + String.join(", ", fixed) + ".");
    }

    /** The engine's own way asks for the right to assign others; claiming for nobody does the same without. */
    private void unclaim(String person, String taskId, HttpServletResponse response) throws IOException {
        if (taskService.createTaskQuery().taskId(taskId).taskAssignee(person).count() == 0) {
            refuse(response, "Chỉ được trả lại việc do chính mình đã nhận.");
            return;
        }
        identityService.setAuthentication(person, List.copyOf(people.groupsOf(person)));
        try {
            taskService.claim(taskId, null);
        } finally {
            identityService.clearAuthentication();
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The variables the task's process instance was started with. */
    private Set<String> fixedVariables(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessInstanceId() == null) {
            return new HashSet<>();
        }
        return historyService
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceId(task.getProcessInstanceId())
                .initial()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .map(detail -> ((HistoricVariableUpdate) detail).getVariableName())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void refuse(HttpServletResponse response, String message) throws IOException {
        answer(response, HttpServletResponse.SC_FORBIDDEN, "AuthorizationException", message);
    }

    /** As Tasklist reads it and shows it. */
    private void answer(HttpServletResponse response, int status, String type, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), Map.of("type", type, "message", message));
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
