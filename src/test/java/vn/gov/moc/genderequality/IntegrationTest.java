package vn.gov.moc.genderequality;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on a temporary real PostgreSQL, sample ministry loaded, nothing replayed, jobs run by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "app.evaluation.data-directory=",
            "app.evaluation.replay=false",
            "app.evaluation.ticking=false",
            "app.mail.dispatch=false",
            "management.prometheus.metrics.export.enabled=true"
        })
public @interface IntegrationTest {}
