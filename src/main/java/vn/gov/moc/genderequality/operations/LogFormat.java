package vn.gov.moc.genderequality.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Production's log: one JSON object a line, with the user, unit, business key and process concerned. What an exception says
 * is left out, since it may quote what somebody typed, and so are mail addresses; its kind and place are told, and Cockpit
 * has the rest for administrators.
 */
public class LogFormat extends JsonWriterStructuredLogFormatter<ILoggingEvent> {

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");
    private static final int SHORTEST_QUOTE = 3;
    private static final int LONGEST_TRACE = 16_000;

    private static final StackTracePrinter TRACES = StandardStackTracePrinter.rootFirst()
            .withCommonFrames()
            .withMaximumLength(LONGEST_TRACE)
            .withFormatter(LogFormat::kind);

    public LogFormat() {
        super(LogFormat::members, (StructuredLoggingJsonMembersCustomizer<?>) null);
    }

    private static void members(JsonWriter.Members<ILoggingEvent> members) {
        members.add("@timestamp", ILoggingEvent::getInstant).as(Object::toString);
        members.add("level", event -> event.getLevel().toString());
        members.add("logger", ILoggingEvent::getLoggerName);
        members.add("thread", ILoggingEvent::getThreadName);
        members.addMapEntries(ILoggingEvent::getMDCPropertyMap);
        members.add("message", LogFormat::message);
        members.add("exception", LogFormat::trace).whenNotNull();
    }

    private static String message(ILoggingEvent event) {
        String message = Stream.iterate(throwable(event), e -> e != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(quoted -> quoted != null && quoted.length() >= SHORTEST_QUOTE)
                .reduce(event.getFormattedMessage(), (text, quoted) -> text.replace(quoted, "…"));
        return MAIL_ADDRESS.matcher(message).replaceAll("…@…");
    }

    private static @Nullable String trace(ILoggingEvent event) {
        Throwable throwable = throwable(event);
        return throwable == null ? null : TRACES.printStackTraceToString(throwable);
    }

    private static @Nullable Throwable throwable(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    }

    private static String kind(Throwable throwable) {
        String type = throwable.getClass().getName();
        return throwable instanceof SQLException sql ? "%s [%s]".formatted(type, sql.getSQLState()) : type;
    }
}
