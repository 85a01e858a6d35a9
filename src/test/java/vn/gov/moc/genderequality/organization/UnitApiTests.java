package vn.gov.moc.genderequality.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.security.Browser;

@IntegrationTest
class UnitApiTests {

    private static final String UNIT = """
            {"name": "Viện Thử nghiệm", "abbreviation": "VTN", "kind": "INSTITUTE"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private IdentityService identityService;

    @AfterEach
    void removeUnit() {
        jdbc.update("delete from organization_unit where code = 'VTN1'");
    }

    @Test
    void anAdministratorCreatesAUnitWithItsGroupsAndRetiresIt() {
        assertThat(put("admin", "VTN1", UNIT).statusCode()).isEqualTo(200);
        assertThat(identityService
                        .createGroupQuery()
                        .groupIdIn("unit-VTN1-drafter", "unit-VTN1-head")
                        .count())
                .isEqualTo(2);
        assertThat(put("admin", "VTN1", UNIT.replace("\"kind\"", "\"active\": false, \"kind\""))
                        .body())
                .contains("\"active\":false");
    }

    @Test
    void papersSayTheUsualHeadAndSeatUnlessOthersAreGiven() {
        assertThat(put("admin", "VTN1", UNIT).body()).contains("\"headTitle\":\"Viện trưởng\"", "\"seat\":\"Hà Nội\"");
        assertThat(put(
                                "admin",
                                "VTN1",
                                UNIT.replace(
                                        "\"kind\"", "\"headTitle\": \"Giám đốc\", \"seat\": \"Nam Định\", \"kind\""))
                        .body())
                .contains("\"headTitle\":\"Giám đốc\"", "\"seat\":\"Nam Định\"");
    }

    @Test
    void nobodyElseDoes() {
        for (String account : new String[] {"tccb", "lanhdao", "vpb.thutruong"}) {
            assertThat(put(account, "VTN1", UNIT).statusCode()).as(account).isEqualTo(403);
        }
    }

    @Test
    void everyWrongFieldIsNamed() {
        HttpResponse<String> answer = put(
                "admin",
                "vtn-1",
                "{\"name\": \" \", \"abbreviation\": \"a b\", \"seat\": \"%s\"}".formatted("x".repeat(101)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\"", "\"name\"", "\"abbreviation\"", "\"kind\"", "\"seat\"")
                .contains("Mã đơn vị gồm 1 đến 20 chữ hoa");
    }

    private HttpResponse<String> put(String account, String code, String unit) {
        return new Browser(port).basic(account, "PUT", "/api/units/" + code, unit);
    }
}
