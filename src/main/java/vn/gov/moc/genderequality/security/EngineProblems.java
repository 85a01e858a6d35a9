package vn.gov.moc.genderequality.security;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.DatabaseOutage;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.problem.RefusedException;

/**
 * Answers what is refused through the engine's REST in Vietnamese, in the shape the webapps show and, for what the product
 * refuses, with the status the own interface would give. What the engine itself refuses keeps the engine's status; the kind
 * of refusal goes to the log. Jersey finds it as a service, for the webapps' interface and {@code /engine-rest} alike.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class EngineProblems implements AutoDiscoverable {

    /** As the engine writes its own exceptions, with the fields concerned. */
    private record Problem(String type, String message, List<FieldProblem> errors) {}

    private static final Logger log = LoggerFactory.getLogger(EngineProblems.class);

    /** Of two handlers equally near to an exception Jersey asks the one with the lower number. */
    private static final int BEFORE_THE_ENGINES = Priorities.USER - 1;

    /** The engine has no exception of its own for this. */
    private static final String WEAK_PASSWORD = "Password does not match policy";

    private static final String ENGINE_CODE = "org.camunda.bpm.engine.impl.";

    @Override
    public void configure(FeatureContext context) {
        context.register(new OfProduct())
                .register(new OfEngine(), BEFORE_THE_ENGINES)
                .register(new OfRest(), BEFORE_THE_ENGINES);
    }

    private static Optional<Response> response(Throwable refused) {
        if (DatabaseOutage.isBehind(refused)) {
            return Optional.of(Response.status(Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, DatabaseOutage.RETRY_AFTER)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new Problem("DatabaseOutage", DatabaseOutage.MESSAGE, List.of()))
                    .build());
        }
        return causes(refused)
                .flatMap(e -> answer(e).stream())
                .findFirst()
                .or(() -> isTheEngines(refused) ? Optional.of(answerInOurWords(refused)) : Optional.empty());
    }

    private static boolean isTheEngines(Throwable e) {
        return e instanceof ProcessEngineException || e instanceof RestException;
    }

    private static Response answerInOurWords(Throwable e) {
        Status status = EngineTexts.status(e);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(e.getClass().getSimpleName(), EngineTexts.of(status), List.of()))
                .build();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<Response> answer(Throwable e) {
        if (e instanceof InvalidInputException invalid) {
            return answer(Status.BAD_REQUEST, e, e.getMessage(), invalid.problems());
        }
        if (e instanceof ConflictException) {
            return answer(Status.CONFLICT, e, e.getMessage());
        }
        if (e instanceof NotFoundException) {
            return answer(Status.NOT_FOUND, e, e.getMessage());
        }
        if (e instanceof RefusedException) {
            return answer(Status.FORBIDDEN, e, e.getMessage());
        }
        if (e instanceof AccessDeniedException || e instanceof AuthorizationException) {
            return answer(
                    Status.FORBIDDEN,
                    e,
                    "Tài khoản này không có quyền xem hoặc thực hiện việc này, hoặc việc này không còn chờ xử lý.");
        }
        if (e instanceof ProcessEngineException && WEAK_PASSWORD.equals(e.getMessage())) {
            return answer(
                    Status.BAD_REQUEST,
                    e,
                    "Mật khẩu phải có ít nhất %d ký tự, không chứa tên tài khoản và không phải mật khẩu ai cũng đoán được; chưa có gì được thay đổi."
                            .formatted(PasswordRules.SHORTEST));
        }
        if (e instanceof TaskAlreadyClaimedException) {
            return answer(Status.CONFLICT, e, "Việc này đã có người khác nhận.");
        }
        if (e instanceof OptimisticLockingException
                || e instanceof OptimisticLockingFailureException
                || stumbledOverAGoneExecution(e)) {
            return answer(
                    Status.CONFLICT,
                    e,
                    "Việc này vừa được người khác xử lý. Chưa có gì được ghi thêm; hãy tải lại danh sách việc.");
        }
        if (e instanceof NullValueException) {
            return answer(
                    Status.NOT_FOUND,
                    e,
                    "Không tìm thấy việc này nữa; có thể người khác vừa xử lý xong. Hãy tải lại danh sách việc.");
        }
        return Optional.empty();
    }

    /**
     * The engine reads a task first and its executions later. When a report is taken back in between they are gone, and the
     * engine's own code stumbles over the gap before any listener is asked; nothing is written.
     */
    private static boolean stumbledOverAGoneExecution(Throwable e) {
        return e instanceof NullPointerException
                && Arrays.stream(e.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith(ENGINE_CODE));
    }

    private static Optional<Response> answer(Status status, Throwable e, String message) {
        return answer(status, e, message, List.of());
    }

    private static Optional<Response> answer(Status status, Throwable e, String message, List<FieldProblem> errors) {
        return Optional.of(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(e.getClass().getSimpleName(), message, errors))
                .build());
    }

    private abstract static class Mapper<E extends RuntimeException> implements ExtendedExceptionMapper<E> {

        @Override
        public boolean isMappable(E e) {
            return response(e).isPresent();
        }

        @Override
        public Response toResponse(E e) {
            causes(e)
                    .filter(EngineProblems::stumbledOverAGoneExecution)
                    .forEach(gap -> log.warn("Taken for a task that is gone: {}", gap.getStackTrace()[0]));
            if (isTheEngines(e)) {
                // Its message may quote what was typed.
                log.info("Refused by the engine: {}", e.getClass().getSimpleName());
            }
            return response(e).orElseThrow();
        }
    }

    private static final class OfProduct extends Mapper<RuntimeException> {}

    private static final class OfEngine extends Mapper<ProcessEngineException> {}

    /** The engine wraps what fails on completion. */
    private static final class OfRest extends Mapper<RestException> {}
}
