package vn.gov.moc.genderequality.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Measures what work takes from this JVM and from the server. */
final class Meter {

    private static final double TICKS_PER_SECOND = 100;

    private final Server server;
    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Meter(Server server) {
        this.server = server;
    }

    /** Runs the work and says what it took; it consists of so many units. */
    Sample measure(int units, Runnable work) {
        Reading before = read();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        Reading after = read();
        return new Sample(
                units,
                seconds,
                (after.jvmNanos - before.jvmNanos) / 1e9,
                (after.databaseTicks - before.databaseTicks) / TICKS_PER_SECOND,
                after.statements - before.statements,
                after.commits - before.commits,
                after.wal - before.wal);
    }

    /** In turns, so that a busy moment of the machine meets all contenders. */
    static Map<String, List<Sample>> inTurns(int turns, int count, Map<String, IntFunction<Sample>> contenders) {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            contenders.forEach((name, work) ->
                    samples.computeIfAbsent(name, any -> new ArrayList<>()).add(work.apply(count)));
        }
        return samples;
    }

    private record Reading(long jvmNanos, double databaseTicks, long statements, long commits, long wal) {}

    private Reading read() {
        return server.admin()
                .sql("""
                        select (select coalesce(sum(calls), 0) from pg_stat_statements),
                               (select sum(xact_commit) from pg_stat_database),
                               pg_current_wal_lsn() - '0/0'::pg_lsn, pg_backend_pid()""")
                .query((row, number) -> new Reading(
                        system.getProcessCpuTime(),
                        databaseTicks(row.getInt(4)),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3)))
                .single();
    }

    /** All of the server's processes, and those of its that have ended. */
    private static double databaseTicks(int backend) {
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            return Double.NaN;
        }
        String postmaster = stat(String.valueOf(backend)).get(1);
        List<String> own = stat(postmaster);
        double ended = Long.parseLong(own.get(13)) + Long.parseLong(own.get(14));
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return ended
                    + processes
                            .map(process -> process.getFileName().toString())
                            .filter(name -> name.chars().allMatch(Character::isDigit))
                            .map(Meter::stat)
                            .filter(stat -> !stat.isEmpty() && stat.get(1).equals(postmaster))
                            .mapToLong(stat -> Long.parseLong(stat.get(11)) + Long.parseLong(stat.get(12)))
                            .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields after the command's name; see proc(5). Empty when the process has ended. */
    private static List<String> stat(String process) {
        try {
            String line = Files.readString(Path.of("/proc", process, "stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }
}
