package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTests {

    @Test
    void keepsItsSubjectOnOneLine() {
        assertThat(notice("Nhắc\r\nBcc: x@y.example\u2028\u0085hết\t", "/").subject())
                .isEqualTo("Nhắc Bcc: x@y.example hết");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\nb"})
    void refusesALinkThatLeavesTheProduct(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> notice("Nhắc", link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/2017-MID_YEAR-VPB", "/camunda/app/tasklist/default/#/?task=a-1"})
    void takesAPathWithinTheProduct(String link) {
        assertThat(notice("Nhắc", link).link()).isEqualTo(link);
    }

    private static Notice notice(String subject, String link) {
        return new Notice("key", subject, "", link, null);
    }
}
