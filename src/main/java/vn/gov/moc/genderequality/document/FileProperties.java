package vn.gov.moc.genderequality.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of kept files.
 *
 * @param maxSize the largest file accepted; the servlet container's own limits must be above it
 */
@ConfigurationProperties("app.files")
record FileProperties(@DefaultValue("10MB") DataSize maxSize) {}
