package vn.gov.moc.genderequality.benchmark.webapp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Camunda's web applications as their Spring Boot Starter brings them, without anything of the product: what the product's
 * class path has beside the starter is not configured.
 */
@Configuration(proxyBeanMethods = false)
@Import(BareWebapp.StarterOnly.class)
public class BareWebapp {

    private static final String BOOT = "org.springframework.boot.autoconfigure.";

    /** Packages whose configurations would not be on the class path, or would find nothing there. */
    private static final List<String> OTHERS = List.of(
            BOOT + "cache.",
            BOOT + "data.",
            BOOT + "flyway.",
            BOOT + "mail.",
            BOOT + "orm.",
            BOOT + "security.",
            BOOT + "session.",
            BOOT + "thymeleaf.",
            BOOT + "validation.",
            "org.camunda.bpm.spring.boot.starter.rest.",
            "org.springdoc.",
            "org.springframework.boot.actuate.",
            "org.springframework.modulith.");

    public static void main(String[] args) {
        // Settings of another name than the product's, of which there are none.
        SpringApplication.run(
                BareWebapp.class,
                Stream.concat(Stream.of("--spring.config.name=bare"), Stream.of(args))
                        .toArray(String[]::new));
    }

    static final class StarterOnly extends AutoConfigurationImportSelector {

        @Override
        protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
            return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
        }

        @Override
        protected List<String> getCandidateConfigurations(AnnotationMetadata metadata, AnnotationAttributes attributes) {
            return super.getCandidateConfigurations(metadata, attributes).stream()
                    .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                    .toList();
        }
    }
}
