package vn.gov.moc.genderequality.document;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/**
 * Runs parsers over files that may be made to hurt them: few at a time, each for a limited time, on threads of their own,
 * where endless nesting ends the parse and nothing else.
 */
@Component
class ParserGuard implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), ParserGuard::thread);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "file-parser");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Answers what the parser answers.
     *
     * @throws InvalidInputException the parser's own; or on {@code file} when it cannot read the file, or not in time
     */
    <T> T run(Callable<T> parser) {
        Future<T> answer = submit(parser);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw busy();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InvalidInputException refusal ? refusal : unreadable();
        }
    }

    private <T> Future<T> submit(Callable<T> parser) {
        try {
            return threads.submit(parser);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
    }

    private static InvalidInputException busy() {
        return new InvalidInputException(
                "file",
                "Chưa kiểm tra xong tệp trong thời gian cho phép nên tệp chưa được lưu. Hãy thử lại sau ít phút.");
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException(
                "file", "Tệp bị hỏng, hệ thống không đọc được nên chưa lưu. Hãy tạo lại tệp rồi tải lên.");
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
