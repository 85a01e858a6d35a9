package vn.gov.moc.genderequality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The sample letter against the directive of 2017. */
class SampleGuidanceTests {

    private static JsonNode letter;
    private static List<String> paragraphs;

    @BeforeAll
    static void read() throws IOException {
        letter = new YAMLMapper()
                .readTree(
                        new ClassPathResource("sample/guidance-2017.yaml").getContentAsString(StandardCharsets.UTF_8));
        paragraphs =
                Stream.of(letter.path("body").textValue().strip().split("\n\n")).toList();
    }

    @Test
    void namesTheLetter() {
        assertThat(letter.path("number").textValue()).isEqualTo("763/BXD-TCCB");
        assertThat(letter.path("issuedOn").textValue()).isEqualTo("2017-04-11");
        assertThat(letter.path("recipients")).hasSize(7);
    }

    @Test
    void hasEveryParagraphOfTheEightPoints() {
        assertThat(paragraphs).hasSize(33).noneMatch(paragraph -> paragraph.contains("\n"));
        assertThat(paragraphs)
                .filteredOn(paragraph -> paragraph.matches("\\d\\. .*"))
                .extracting(heading -> heading.substring(0, 2))
                .containsExactly("1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.");
        assertThat(paragraphs.get(0)).startsWith("Để nâng cao chất lượng").endsWith("như sau:");
        assertThat(paragraphs.get(32)).endsWith("kịp thời phối hợp xử lý./.");
    }

    @Test
    void doesNotCarryTheSlipsOfTheLetterOver() {
        assertThat(Normalizer.isNormalized(letter.toString(), Normalizer.Form.NFC))
                .isTrue();
        assertThat(paragraphs)
                .noneMatch(
                        paragraph -> paragraph.matches(
                                ".*(2016 - 2010|giại|cáo năng lực|tọa đảm|Nghị quyết số 178|16 /3|hành động về bình đẳng|Ban vì).*"));
    }
}
