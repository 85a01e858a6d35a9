package vn.gov.moc.genderequality.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.VirtualClock;
import vn.gov.moc.genderequality.notification.MailDispatcher;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/**
 * Moves the evaluation's time and does what falls due on the way, in order: timers, reminders, mails. It takes the place of
 * the engine's job executor, and remembers the time from start to start.
 */
@Component
@Profile(EvaluationEnvironment.PROFILE)
public class EvaluationClock implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EvaluationClock.class);

    /** Gathered mails wait a few minutes after the notices they gather. */
    private static final Duration GATHERING = Duration.ofMinutes(15);

    private final VirtualClock clock;
    private final ManagementService managementService;
    private final MailDispatcher mails;
    private final @Nullable Path memory;
    private final boolean ticking;
    private boolean ready;

    EvaluationClock(
            VirtualClock clock,
            ManagementService managementService,
            MailDispatcher mails,
            EvaluationProperties properties) {
        this.clock = clock;
        this.managementService = managementService;
        this.mails = mails;
        this.ticking = properties.ticking();
        Path directory = properties.dataDirectory();
        this.memory = directory == null ? null : directory.resolve("clock");
        recall().ifPresent(clock::set);
    }

    /** The time it is. */
    public Instant now() {
        return clock.instant();
    }

    /** Puts an empty ministry's clock to the beginning of its sample year; the only time it may go backwards. */
    public synchronized void begin(Instant time) {
        clock.set(time);
    }

    /**
     * Goes forward to {@code to}, doing everything that falls due, and returns when nothing is left to do.
     *
     * @throws InvalidInputException when {@code to} lies in the past
     */
    public synchronized void advance(Instant to) {
        if (to.isBefore(now())) {
            throw new InvalidInputException(
                    "to", "Đồng hồ chỉ đi tới: bây giờ là %s.".formatted(VietnameseDates.format(now())));
        }
        settle(to);
    }

    private void settle(Instant to) {
        Optional<Job> job = nextJob(to);
        while (job.isPresent()) {
            stepTo(due(job.get()), to);
            execute(job.get());
            job = nextJob(to);
        }
        stepTo(to, to);
        mails.dispatchWithoutWaiting();
        remember();
    }

    private void stepTo(Instant time, Instant limit) {
        Instant gathered = now().plus(GATHERING);
        if (time.isAfter(gathered) && gathered.isBefore(limit)) {
            mails.dispatchWithoutWaiting();
            clock.set(gathered);
            mails.dispatchWithoutWaiting();
        }
        if (time.isAfter(now())) {
            clock.set(time);
        }
    }

    private Instant due(Job job) {
        return Optional.ofNullable(job.getDuedate()).map(Date::toInstant).orElseGet(this::now);
    }

    /** What is due without a date comes before the next timer, or time would run away from it. */
    private Optional<Job> nextJob(Instant to) {
        JobQuery asynchronous = waiting().messages().executable();
        JobQuery dated = waiting()
                .duedateLowerThan(Date.from(to.plusMillis(1)))
                .orderByJobDuedate()
                .asc();
        return first(asynchronous).or(() -> first(dated));
    }

    private JobQuery waiting() {
        return managementService.createJobQuery().active().withRetriesLeft();
    }

    private static Optional<Job> first(JobQuery query) {
        return query.listPage(0, 1).stream().findFirst();
    }

    private void execute(Job job) {
        try {
            managementService.executeJob(job.getId());
        } catch (RuntimeException e) {
            log.warn("Job {} failed; the engine keeps it for another try", job.getId(), e);
        }
    }

    /** Lets time go on by itself: what has fallen due since the last tick is done. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void tick() {
        if (ready) {
            settle(now());
        }
    }

    /** Before that the sample year is being replayed, which moves the clock itself. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void goOnByItself() {
        ready = ticking;
    }

    private Optional<Instant> recall() {
        try {
            return memory != null && Files.exists(memory)
                    ? Optional.of(Instant.parse(Files.readString(memory).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's time cannot be read", e);
        }
    }

    private void remember() {
        if (memory != null) {
            try {
                Files.writeString(memory, now().toString());
            } catch (IOException e) {
                throw new UncheckedIOException("The clock's time cannot be kept", e);
            }
        }
    }

    @Override
    public void destroy() {
        remember();
    }
}
