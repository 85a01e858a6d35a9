package vn.gov.moc.genderequality.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the statements this thread sends: those of Spring's JDBC, of Hibernate and of the engine, each by its own log. */
public final class CountedStatements implements AutoCloseable {

    private static final List<String> LOGS = List.of(
            "org.springframework.jdbc.core", "org.hibernate.SQL", "org.camunda.bpm.engine.impl.persistence.entity");

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private final String thread = Thread.currentThread().getName();

    public CountedStatements() {
        events.start();
        LOGS.stream().map(CountedStatements::logger).forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(events);
        });
    }

    public long count() {
        return List.copyOf(events.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getLoggerName().equals("org.hibernate.SQL")
                        || event.getFormattedMessage().startsWith("Executing prepared SQL statement")
                        || event.getFormattedMessage().contains("==>  Preparing"))
                .count();
    }

    @Override
    public void close() {
        LOGS.stream().map(CountedStatements::logger).forEach(logger -> {
            logger.detachAppender(events);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
