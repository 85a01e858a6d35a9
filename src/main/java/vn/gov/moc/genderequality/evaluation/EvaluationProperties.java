package vn.gov.moc.genderequality.evaluation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the evaluation start.
 *
 * @param dataDirectory where the embedded database lives; none means a temporary one that is gone at the end
 * @param sampleMinistry whether the sample units and accounts are created
 * @param replay whether an empty database gets the replayed year 2017
 * @param ticking whether time goes on by itself, or only when it is moved
 * @param password the one password of all sample accounts, printed at start
 */
@ConfigurationProperties("app.evaluation")
record EvaluationProperties(
        @Nullable Path dataDirectory,
        @DefaultValue("true") boolean sampleMinistry,
        @DefaultValue("true") boolean replay,
        @DefaultValue("true") boolean ticking,
        @DefaultValue("binhdang2017") String password) {}
