package vn.gov.moc.genderequality.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** What the large workbooks take of time and of this JVM's heap, one alone and four downloaded at once. */
final class WorkbookBenchmark {

    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 60;
    private static final double MEGABYTE = 1 << 20;

    private final Browser desk;
    private final Results results;
    private final List<List<String>> rows = new ArrayList<>();

    WorkbookBenchmark(Browser desk, Results results) {
        this.desk = desk;
        this.results = results;
    }

    void run() {
        int year = TenYears.LAST;
        download("progress, a row for each unit and milestone", "/progress/progress.xlsx?year=" + year);
        download("consolidation, every unit's own figures", "/consolidations/%d-MID_YEAR/figures.xlsx".formatted(year));
        results.table(
                "Workbooks of 10,000 units, at most %,.0f MB of heap".formatted(Runtime.getRuntime().maxMemory() / MEGABYTE),
                List.of("at once", "seconds", "MB each", "heap before MB", "heap at most MB", "in use after a collection at most MB"),
                rows);
    }

    /** The first one warms up. */
    private void download(String name, String path) {
        desk.download(path);
        measure(name, path, 1);
        measure(name, path, AT_ONCE);
    }

    private void measure(String name, String path, int atOnce) {
        System.gc();
        long before = heap().getUsed();
        AtomicLong peak = new AtomicLong();
        AtomicLong kept = new AtomicLong();
        NotificationListener listener = (notification, handback) -> {
            GcInfo collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            peak.accumulateAndGet(used(collection.getMemoryUsageBeforeGc()), Math::max);
            kept.accumulateAndGet(used(collection.getMemoryUsageAfterGc()), Math::max);
        };
        emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
        long start = System.nanoTime();
        String size = download(path, atOnce);
        double seconds = (System.nanoTime() - start) / 1e9;
        peak.accumulateAndGet(heap().getUsed(), Math::max);
        emitters().forEach(emitter -> remove(emitter, listener));
        rows.add(List.of(
                name,
                String.valueOf(atOnce),
                format(seconds),
                size,
                format(before / MEGABYTE),
                format(peak.get() / MEGABYTE),
                format(kept.get() / MEGABYTE)));
    }

    /** @return the megabytes of each, or that not all came */
    private String download(String path, int atOnce) {
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            List<CompletableFuture<Long>> downloads = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> desk.download(path), people))
                    .limit(atOnce)
                    .toList();
            long bytes = 0;
            for (CompletableFuture<Long> download : downloads) {
                bytes += download.get(PATIENCE, TimeUnit.SECONDS);
            }
            return format(bytes / MEGABYTE / atOnce);
        } catch (ExecutionException | TimeoutException e) {
            return "failed";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }

    private static long used(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pools.get(pool.getName()).getUsed())
                .sum();
    }

    private static void remove(NotificationEmitter emitter, NotificationListener listener) {
        try {
            emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MemoryUsage heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }

    private static Stream<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map((GarbageCollectorMXBean collector) -> (NotificationEmitter) collector);
    }

    private static String format(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
