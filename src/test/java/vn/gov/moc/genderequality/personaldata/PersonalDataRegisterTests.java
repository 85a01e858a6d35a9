package vn.gov.moc.genderequality.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;

/** The register against the database: whoever adds a column about people says what it is for and what becomes of it. */
@IntegrationTest
class PersonalDataRegisterTests {

    private static final Pattern ABOUT_PEOPLE = Pattern.compile(
            ".*(account|user|name|mail|address|phone|contact|recipient|actor|author|person|owner|assign|sign|delegat|head|team|behalf|respons|follower|member|participant|candidate|_by$|^first_$|^last_$|body|pwd|salt).*");

    @Autowired
    private PersonalDataRegister register;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyColumnAboutPeopleIsClassified() {
        assertThat(columns().stream()
                        .filter(column -> ABOUT_PEOPLE
                                .matcher(column.substring(column.indexOf('.') + 1))
                                .matches())
                        .filter(column -> !register.classifies(column)))
                .as("columns that personal-data.yaml must name, as personal or as impersonal")
                .isEmpty();
    }

    @Test
    void everyColumnTheRegisterNamesExists() {
        assertThat(columns()).containsAll(register.columns());
        assertThat(register.kinds()).allSatisfy(kind -> {
            assertThat(kind.what()).isNotBlank();
            assertThat(kind.purpose()).isNotBlank();
            assertThat(kind.term()).isNotBlank();
            assertThat(kind.columns()).isNotEmpty();
        });
    }

    private List<String> columns() {
        return jdbc.queryForList("""
                select table_name || '.' || column_name
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and data_type in ('character varying', 'text', 'character', 'ARRAY', 'json', 'jsonb')
                """, String.class);
    }
}
