package vn.gov.moc.genderequality.unitreport.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.engine.OperationHold;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.unitreport.ReportService;
import vn.gov.moc.genderequality.unitreport.UnitReport;
import vn.gov.moc.genderequality.unitreport.process.RungNotices.Reached;

/**
 * Tells everybody of the day's rungs at once, when the reminders' time has come: ten thousand reports in seconds, where their
 * timers take minutes. The timers, which are moved on to the next rung, remain what the ladder stands on: they tell whom a
 * sweep that was interrupted, or held, has left out, and one that a node has taken up already finds its people told.
 */
@Component
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class RungSweep {

    private static final Logger log = LoggerFactory.getLogger(RungSweep.class);

    private static final int CHUNK = 200;

    private final ReportService reports;
    private final ReportLadder ladder;
    private final RungNotices notices;
    private final LadderTimers timers;
    private final OperationHold hold;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LocalTime time;
    private Instant looked;

    RungSweep(
            ReportService reports,
            ReportLadder ladder,
            RungNotices notices,
            LadderTimers timers,
            OperationHold hold,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            @Value("${app.reminder-time}") LocalTime time) {
        this.reports = reports;
        this.ladder = ladder;
        this.notices = notices;
        this.timers = timers;
        this.hold = hold;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.time = time;
        this.looked = clock.instant();
    }

    /** Sweeps once, in the minute in which the reminders' time comes; what came while the node was down is the timers'. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    synchronized void sweepWhenTimeHasCome() {
        Instant now = clock.instant();
        Instant moment = LocalDate.ofInstant(now, Zones.VIETNAM)
                .atTime(time)
                .atZone(Zones.VIETNAM)
                .toInstant();
        boolean come = looked.isBefore(moment) && !now.isBefore(moment);
        looked = now;
        if (come && hold.current().isEmpty()) {
            log.info("{} reports were on a rung of the ladder", sweep());
        }
    }

    /**
     * Tells of every rung of today, in short transactions, each of which is whole.
     *
     * @return how many reports are on a rung; what another node is sweeping is left to it
     */
    int sweep() {
        int reached = 0;
        Chunk chunk = new Chunk("", CHUNK, 0);
        while (chunk.size() == CHUNK) {
            String last = chunk.last();
            chunk = Objects.requireNonNull(transaction.execute(status -> isMine() ? next(last) : Chunk.NONE));
            reached += chunk.reached();
        }
        return reached;
    }

    /** Some reports in the order of their ids, and how many of them are on a rung. */
    private record Chunk(String last, int size, int reached) {

        static final Chunk NONE = new Chunk("", 0, 0);
    }

    private Chunk next(String last) {
        List<UnitReport> awaited = reports.awaited(last, CHUNK);
        List<Reached> reached = awaited.stream()
                .flatMap(report -> ladder.today(report).map(rung -> new Reached(report, rung)).stream())
                .toList();
        notices.tell(reached);
        timers.moveOn(reached.stream().map(Reached::report).toList());
        return awaited.isEmpty()
                ? Chunk.NONE
                : new Chunk(awaited.get(awaited.size() - 1).id(), awaited.size(), reached.size());
    }

    private boolean isMine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('rung-sweep', 0))")
                .query(Boolean.class)
                .single();
    }
}
