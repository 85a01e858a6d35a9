package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.problem.NotFoundException;

@IntegrationTest
class ReportTemplatesTests {

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private ReportTemplateVersionRepository versions;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private WebApplicationContext context;

    @Test
    void addsTheShippedTemplatesAtStart() throws IOException {
        String shipped =
                new ClassPathResource("report-templates/periodic-2017.yaml").getContentAsString(StandardCharsets.UTF_8);

        assertThat(templates.get("periodic-2017"))
                .isEqualTo(ReportTemplateReader.read(shipped))
                .isSameAs(templates.get("periodic-2017"));
        assertThat(templates.all()).extracting(ReportTemplate::id).contains("periodic-2017");
        assertThat(content()).isEqualTo(shipped);
    }

    @Test
    void leavesAVersionAsItWas() {
        String before = content();

        int added = versions.addIfMissing(
                "periodic-2017", LocalDate.of(2020, 1, 1), "otherwise", ReportTemplates.SYSTEM, Instant.EPOCH);

        assertThat(added).isZero();
        assertThat(content()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report_template_version set content = 'otherwise' where id = 'periodic-2017'",
                "update report_template_version set effective_from = '2020-01-01'",
                "delete from report_template_version",
                "truncate report_template_version cascade"
            })
    void cannotBeChangedInTheDatabaseEither(String change) {
        String before = content();

        assertThatThrownBy(() -> database.execute(change))
                .rootCause()
                .hasMessageContaining("Mẫu báo cáo đã ban hành không được sửa hoặc xoá.");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void saysWhichTemplateIsMissing() {
        assertThatThrownBy(() -> templates.get("periodic-1999"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Không có mẫu báo cáo “periodic-1999”.");
    }

    @Test
    void answersPrograms() throws Exception {
        MockMvc api = MockMvcBuilders.webAppContextSetup(context).build();

        api.perform(get("/api/report-templates"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'periodic-2017')].key").value("periodic"))
                .andExpect(jsonPath("$[?(@.id == 'periodic-2017')].version").value("2017"))
                .andExpect(
                        jsonPath("$[?(@.id == 'periodic-2017')].effectiveFrom").value("2017-04-11"))
                .andExpect(
                        jsonPath("$[?(@.id == 'periodic-2017')].titles.YEAR_END")
                                .value(
                                        "Báo cáo tổng kết công tác bình đẳng giới và hoạt động vì sự tiến bộ của phụ nữ năm {year}"));
        api.perform(get("/api/report-templates/periodic-2017"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sections[0].sections[2].guidance.MID_YEAR.length()")
                        .value(1))
                .andExpect(jsonPath("$.sections[0].sections[2].guidance.YEAR_END.length()")
                        .value(3));
        api.perform(get("/api/report-templates/periodic-1999")).andExpect(status().isNotFound());
    }

    private String content() {
        return database.queryForObject(
                "select content from report_template_version where id = 'periodic-2017'", String.class);
    }
}
