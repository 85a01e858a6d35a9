package vn.gov.moc.genderequality.benchmark;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The requests Tasklist sends for a person who claims a task and completes it. */
final class Tasklist {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private Tasklist() {}

    /** @param timed told of each request's name and its milliseconds */
    static void complete(Browser person, String account, String businessKey, Map<String, String> form, BiConsumer<String, Double> timed) {
        String task = time("find the task", timed, () -> person.read(ENGINE + "/task?processInstanceBusinessKey=" + businessKey))
                .path(0)
                .path("id")
                .asText();
        time("claim", timed, () -> person.call("POST", ENGINE + "/task/" + task + "/claim", Map.of("userId", account)));
        Map<String, Object> variables = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue(), "type", "String")));
        time("submit", timed, () -> person.call(
                "POST", ENGINE + "/task/" + task + "/submit-form", Map.of("variables", variables)));
    }

    static <T> T time(String what, BiConsumer<String, Double> timed, Supplier<T> request) {
        long start = System.nanoTime();
        T answer = request.get();
        timed.accept(what, (System.nanoTime() - start) / 1e6);
        return answer;
    }
}
