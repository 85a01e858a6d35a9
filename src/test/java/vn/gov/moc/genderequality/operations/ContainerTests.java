package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.Yaml;
import vn.gov.moc.genderequality.GenderEqualityApplication;

/** What the containers must hold to, whoever adds a service or a setting; there is no container engine to ask in a build. */
class ContainerTests {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

    /** It starts as root by its image's own design, and goes on as its own user. */
    private static final String SCANNER = "clamav";

    private static Map<String, Object> compose;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void read() throws IOException {
        compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        services = (Map<String, Map<String, Object>>) compose.get("services");
    }

    @Test
    void everyServiceHasAsFewRightsAsItCan() {
        assertThat(services).isNotEmpty().allSatisfy((name, service) -> {
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service).doesNotContainKeys("privileged", "network_mode", "pid", "ipc");
            if (!name.equals(SCANNER)) {
                assertThat(service).doesNotContainKey("cap_add").containsEntry("read_only", true);
                assertThat(service.containsKey("user") || isTheProduct(service)).isTrue();
                assertThat(String.valueOf(service.get("user")))
                        .doesNotStartWith("root")
                        .doesNotStartWith("0");
            }
        });
    }

    @Test
    void everyServiceIsBoundedAndWatched() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(map(map(map(service, "deploy"), "resources"), "limits")).containsKeys("memory", "cpus");
            assertThat(map(map(service, "logging"), "options")).containsKeys("max-size", "max-file");
            if (service.get("restart").equals("no")) {
                assertThat(service.get("profiles"))
                        .as("it runs when it is asked to")
                        .isEqualTo(List.of("operation"));
            } else {
                assertThat(map(service, "healthcheck")).containsKeys("test", "interval", "timeout");
            }
            assertThat((String) service.get("image"))
                    .satisfiesAnyOf(
                            image -> assertThat(image).isEqualTo("gender-equality-cycle"),
                            image -> assertThat(image).matches("[a-z/]+:v?\\d+\\.\\d+.*"));
        });
    }

    @Test
    void nothingIsOpenToTheNetworkAndTheDatabaseTalksToItsOwnAlone() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(list(service, "ports"))
                        .allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:")));
        assertThat(list(services.get("database"), "ports")).isEmpty();
        assertThat(list(services.get("database"), "networks")).isEqualTo(List.of("data"));
        assertThat(map(map(compose, "networks"), "data")).containsEntry("internal", true);
    }

    @Test
    void secretsAreFilesAndStandNowhereElse() throws IOException {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(environment(service).keySet())
                    .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|TOKEN|ADMIN_ID).*") && !key.endsWith("_FILE"));
            assertThat(map(compose, "secrets").keySet()).containsAll(strings(service, "secrets"));
        });
        assertThat(map(compose, "secrets"))
                .allSatisfy((name, secret) -> assertThat(
                                (String) map(map(compose, "secrets"), name).get("file"))
                        .startsWith("./secrets/"));
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("secrets/", ".env");
    }

    @Test
    void everySettingIsOneOfTheProduct() {
        Set<String> known = Stream.concat(ownSettings(), springsSettings())
                .map(ContainerTests::variable)
                .collect(Collectors.toSet());
        List<String> given = services.values().stream()
                .filter(ContainerTests::isTheProduct)
                .flatMap(service -> Stream.concat(
                        environment(service).keySet().stream(),
                        strings(service, "secrets").stream().map(ContainerTests::variable)))
                .distinct()
                .toList();

        assertThat(given)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void theImageRunsUnprivilegedAndTellsHowItIs() throws IOException {
        List<String> lines = Files.readAllLines(DOCKERFILE);
        List<String> runtime = lines.subList(lastIndex(lines, line -> line.startsWith("FROM ")), lines.size());

        assertThat(runtime).anyMatch(line -> line.matches("USER [1-9]\\d{3,}"));
        assertThat(runtime).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(String.join("\n", runtime)).contains("/actuator/health/readiness");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.matches("FROM [^ ]+:17-(jdk|jre)-\\S+( AS build)?"));
        assertThat(lines).noneMatch(line -> line.startsWith("ADD "));
    }

    private static int lastIndex(List<String> lines, Predicate<String> wanted) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = wanted.test(lines.get(i)) ? i : last;
        }
        return last;
    }

    private static boolean isTheProduct(Map<String, Object> service) {
        return service.get("image").equals("gender-equality-cycle");
    }

    /** As the environment spells a setting. */
    private static String variable(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** What application.yml sets, and what the product's own classes of settings take. */
    private static Stream<String> ownSettings() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Stream<String> bound =
                scanner.findCandidateComponents(GenderEqualityApplication.class.getPackageName()).stream()
                        .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                        .flatMap(type -> components(
                                AnnotationUtils.findAnnotation(type, ConfigurationProperties.class)
                                        .value(),
                                type));
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
        Map<?, ?> app = (Map<?, ?>) yaml.getObject().get("app");
        return Stream.concat(bound, app.keySet().stream().map(key -> "app." + key));
    }

    private static Stream<String> components(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + kebab(component);
            return component.getType().isRecord() ? components(name, component.getType()) : Stream.of(name);
        });
    }

    private static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** As Spring Boot describes its settings to editors. */
    private static Stream<String> springsSettings() {
        try {
            Enumeration<URL> descriptions =
                    ContainerTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
            return Collections.list(descriptions).stream().flatMap(ContainerTests::described);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> described(URL description) {
        try (InputStream content = description.openStream()) {
            return new ObjectMapper().readTree(content).path("properties").findValuesAsText("name").stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return map(service, "environment");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return parent.get(key) == null ? Map.of() : (Map<String, Object>) parent.get(key);
    }

    private static List<?> list(Map<String, Object> parent, String key) {
        return parent.get(key) == null ? List.of() : (List<?>) parent.get(key);
    }

    private static List<String> strings(Map<String, Object> parent, String key) {
        return list(parent, key).stream().map(String::valueOf).toList();
    }
}
