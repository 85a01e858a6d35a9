package vn.gov.moc.genderequality.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Supplier;

/** Lets several gauges share one query, however often they are read. */
public final class Sampled<T> implements Supplier<T> {

    private final LoadingCache<Boolean, T> last;

    /** @param validFor how long an answer is good enough */
    public Sampled(Duration validFor, Supplier<T> source) {
        last = Caffeine.newBuilder().expireAfterWrite(validFor).build(key -> source.get());
    }

    @Override
    public T get() {
        return last.get(true);
    }
}
