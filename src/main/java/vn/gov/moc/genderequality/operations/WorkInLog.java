package vn.gov.moc.genderequality.operations;

import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.RequestId;

/** Numbers every run of scheduled work as requests are, so that the lines of one run are found together. */
@Component
class WorkInLog implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable work) {
        return () -> {
            MDC.put(RequestId.KEY, "work-" + UUID.randomUUID());
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
