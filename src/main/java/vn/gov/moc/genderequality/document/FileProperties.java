package vn.gov.moc.genderequality.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of kept files, and what scans them.
 *
 * @param maxSize the largest file accepted; the servlet container's own limits must be above it
 * @param scanner {@code host:port} of a ClamAV daemon; empty for no scanning
 * @param scannerTimeout how long one scan may take, after which the upload is refused
 */
@ConfigurationProperties("app.files")
record FileProperties(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("") String scanner,
        @DefaultValue("20s") Duration scannerTimeout) {

    /** @throws IllegalArgumentException when the scanner is not given as {@code host:port} */
    FileProperties {
        if (!scanner.matches("(?:.+:\\d{1,5})?")) {
            throw new IllegalArgumentException("app.files.scanner phải có dạng host:port, ví dụ clamav:3310.");
        }
    }

    String scannerHost() {
        return scanner.substring(0, scanner.lastIndexOf(':'));
    }

    int scannerPort() {
        return Integer.parseInt(scanner.substring(scanner.lastIndexOf(':') + 1));
    }
}
