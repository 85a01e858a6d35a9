package vn.gov.moc.genderequality.unitreport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lets a person verify thirty times a minute: enough for a desk, too little to keep the server busy with hashing. */
@Component
class VerificationThrottle {

    static final int PER_MINUTE = 30;

    private final Cache<String, Bucket> persons = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();

    /** @throws ErrorResponseException with status 429 when it is once too many */
    void attempt(String user) {
        if (!persons.get(user, key -> bucket()).tryConsume(1)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Ông/Bà đã kiểm tra %d lần trong một phút; hãy đợi một phút rồi thử lại.".formatted(PER_MINUTE));
            problem.setTitle("Quá nhiều lần kiểm tra");
            throw new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
        }
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillIntervally(PER_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}
