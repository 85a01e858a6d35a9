package vn.gov.moc.genderequality.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.session.Session;

/**
 * A session of the database that is not rewritten with every request: when it was last used is noted to the minute.
 *
 * @param <S> the session as the database's repository knows it
 */
class StoredSession<S extends Session> implements Session {

    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final S row;
    private boolean lost;

    StoredSession(S row) {
        this.row = row;
    }

    /** Writes what has changed. What could not be written once is not tried again by the page that says so. */
    void write(Consumer<S> writer) {
        if (lost) {
            return;
        }
        lost = true;
        writer.accept(row);
        lost = false;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (now.isAfter(row.getLastAccessedTime().plus(PRECISION))) {
            row.setLastAccessedTime(now);
        }
    }

    @Override
    public String getId() {
        return row.getId();
    }

    @Override
    public String changeSessionId() {
        return row.changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
        return row.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return row.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        row.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        row.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return row.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return row.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        row.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return row.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return row.isExpired();
    }
}
