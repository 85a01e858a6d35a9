package vn.gov.moc.genderequality.security;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions of the database. Each is read once in a request, and as a whole: one that this version of the product cannot
 * read is removed, and its person logs in again.
 *
 * @param <S> the session as the database's repository knows it
 */
class StoredSessions<S extends Session> implements SessionRepository<StoredSession<S>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final SessionRepository<S> table;
    private final ThreadLocal<Map<String, StoredSession<S>>> ofRequest = new ThreadLocal<>();

    StoredSessions(SessionRepository<S> table) {
        this.table = table;
    }

    /** From here to {@link #endRequest} this thread serves one request. */
    void beginRequest() {
        ofRequest.set(new HashMap<>());
    }

    void endRequest() {
        ofRequest.remove();
    }

    @Override
    public StoredSession<S> createSession() {
        return new StoredSession<>(table.createSession());
    }

    @Override
    public void save(StoredSession<S> session) {
        session.write(table::save);
    }

    @Override
    public @Nullable StoredSession<S> findById(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        Map<String, StoredSession<S>> known = ofRequest.get();
        return known == null ? read(id) : known.computeIfAbsent(id, this::read);
    }

    @Override
    public void deleteById(String id) {
        Map<String, StoredSession<S>> known = ofRequest.get();
        if (known != null) {
            known.remove(id);
        }
        table.deleteById(id);
    }

    private @Nullable StoredSession<S> read(String id) {
        S session = table.findById(id);
        if (session == null) {
            return null;
        }
        try {
            session.getAttributeNames().forEach(session::getAttribute);
        } catch (ConversionException e) {
            LOG.warn(
                    "A session cannot be read and is removed: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
            table.deleteById(id);
            return null;
        }
        return new StoredSession<>(session);
    }
}
