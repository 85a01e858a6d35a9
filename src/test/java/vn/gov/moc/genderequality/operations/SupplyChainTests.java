package vn.gov.moc.genderequality.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

/** What the product is made of, by the bill of materials that goes into its jar. */
@IntegrationTest
class SupplyChainTests {

    private static JsonNode components;
    private static Rules rules;

    @LocalServerPort
    private int port;

    /**
     * @param licences those a part may come under, one of them is enough
     * @param unclear parts whose description names no known licence, with what it is and where that is written
     * @param fixes vulnerabilities a part had, and the version that was the first without them
     */
    private record Rules(List<String> licences, Map<String, String> unclear, List<Fix> fixes) {}

    private record Fix(String part, String fixed, List<String> vulnerabilities, String note) {}

    @BeforeAll
    static void read() throws IOException {
        try (InputStream sbom = SupplyChainTests.class.getResourceAsStream("/META-INF/sbom/application.cdx.json");
                InputStream yaml = SupplyChainTests.class.getResourceAsStream("/supply-chain.yaml")) {
            components = new ObjectMapper().readTree(sbom).path("components");
            rules = new YAMLMapper().readValue(yaml, Rules.class);
        }
    }

    @Test
    void everyPartHasALicenceThatMayBeUsed() {
        Map<String, List<String>> unwanted = new TreeMap<>();
        parts().forEach(part -> {
            List<String> licences = licences(part);
            if (licences.stream().noneMatch(rules.licences()::contains)
                    && !rules.unclear().containsKey(key(part))) {
                unwanted.put(key(part), licences);
            }
        });

        assertThat(unwanted).isEmpty();
        assertThat(parts().map(SupplyChainTests::key))
                .containsAll(rules.unclear().keySet());
    }

    @Test
    void noPartIsOlderThanTheFixOfAKnownVulnerability() {
        assertThat(rules.fixes()).isNotEmpty().allSatisfy(fix -> {
            assertThat(fix.vulnerabilities()).isNotEmpty().allMatch(id -> id.matches("CVE-\\d{4}-\\d{4,}"));
            assertThat(parts().filter(part -> key(part).equals(fix.part())))
                    .as(fix.part())
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(Version.parse(version(part)))
                            .as("%s against %s", fix.part(), fix.vulnerabilities())
                            .isGreaterThanOrEqualTo(Version.parse(fix.fixed())));
        });
    }

    @Test
    void theBillOfMaterialsIsForAdministrators() {
        Browser program = new Browser(port);

        assertThat(program.get("/actuator/sbom/application").statusCode()).isEqualTo(401);
        assertThat(program.basic("lanhdao", "GET", "/actuator/sbom/application", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.basic("admin", "GET", "/actuator/sbom/application", "")
                        .body())
                .contains("CycloneDX", "pkg:maven/org.postgresql/postgresql@");
    }

    private static Stream<JsonNode> parts() {
        return StreamSupport.stream(components.spliterator(), false);
    }

    private static String key(JsonNode part) {
        return part.path("group").asText() + ":" + part.path("name").asText();
    }

    private static String version(JsonNode part) {
        return part.path("version").asText();
    }

    /** By identifier, by name where the description has none, or as an expression. */
    private static List<String> licences(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .map(entry -> entry.has("expression")
                        ? entry.path("expression").asText()
                        : entry.path("license")
                                .path(entry.path("license").has("id") ? "id" : "name")
                                .asText())
                .toList();
    }
}
