package vn.gov.moc.genderequality.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.moc.genderequality.engine.Zones;

/** Removes what is due, a bounded number of rows at a time, on one node at a time; and says beforehand what it would remove. */
@Service
class RetentionService {

    private static final Logger log = LoggerFactory.getLogger(RetentionService.class);

    /** Small enough that nobody waits for the rows of one transaction. */
    private static final int BATCH = 500;

    /** What is left then goes the next night. */
    private static final int MOST_BATCHES = 400;

    private static final int MOST_REMOVALS = 50;

    private final List<Retained> kinds;
    private final RetentionSettings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    RetentionService(
            List<Retained> kinds,
            RetentionSettings settings,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.kinds = kinds;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A kind with what there is of it.
     *
     * @param oldest when the term of the oldest began; none when there is nothing
     * @param due how much would go now
     */
    record Stock(
            Retained kind,
            Period term,
            long total,
            @Nullable Instant oldest,
            long due) {}

    /** What went, and when. */
    record Removal(String what, int removed, Instant olderThan, Instant removedAt) {}

    /** Every kind; nothing is removed. */
    List<Stock> stock() {
        return kinds.stream().map(this::stock).toList();
    }

    /** What went last. */
    List<Removal> removals() {
        return jdbc.sql(
                        "select kind, removed, older_than, removed_at from retention_removal order by removed_at desc, id desc limit ?")
                .param(MOST_REMOVALS)
                .query((row, number) -> new Removal(
                        nameOf(row.getString(1)),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Removes what is due of every kind; one that fails does not keep the others. */
    void removeDue() {
        kinds.forEach(kind -> {
            try {
                removeDue(kind);
            } catch (DataAccessException e) {
                log.error("Nothing of {} is removed: {}", kind.key(), e.getMessage());
            }
        });
    }

    private void removeDue(Retained kind) {
        int removed = BATCH;
        for (int batch = 0; batch < MOST_BATCHES && removed == BATCH; batch++) {
            removed = Objects.requireNonNull(transaction.execute(status -> removeBatch(kind)));
        }
    }

    /** Whoever comes second, on whatever node, removes nothing: the lock lasts as long as the transaction. */
    private int removeBatch(Retained kind) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('retention', 0))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            return 0;
        }
        OffsetDateTime before = before(kind);
        int removed = jdbc.sql("""
                        with due as (
                            select ctid from %1$s where (%2$s) and %3$s < :before order by %3$s limit :most for update skip locked)
                        %4$s where ctid in (select ctid from due)
                        """.formatted(kind.table(), kind.condition(), kind.moment(), kind.removal()))
                .param("before", before)
                .param("most", BATCH)
                .update();
        if (removed > 0) {
            jdbc.sql("insert into retention_removal (kind, older_than, removed, removed_at) values (?, ?, ?, ?)")
                    .params(kind.key(), before, removed, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return removed;
    }

    private Stock stock(Retained kind) {
        return jdbc.sql("""
                        select count(*), min(%1$s), count(*) filter (where %1$s < :before) from %2$s where (%3$s)
                        """.formatted(kind.moment(), kind.table(), kind.condition()))
                .param("before", before(kind))
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(
                            kind,
                            settings.termOf(kind),
                            row.getLong(1),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong(3));
                })
                .single();
    }

    private OffsetDateTime before(Retained kind) {
        return clock.instant()
                .atZone(Zones.VIETNAM)
                .minus(settings.termOf(kind))
                .toOffsetDateTime();
    }

    private String nameOf(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .map(Retained::what)
                .findFirst()
                .orElse(key);
    }
}
