package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTests {

    @ParameterizedTest
    @MethodSource("genuine")
    void contentProvesItsOwnTypeAndNoOther(FileType type, byte[] content) {
        assertThat(Arrays.stream(FileType.values()).filter(candidate -> candidate.matches(content)))
                .containsExactly(type);
    }

    static Stream<Arguments> genuine() {
        return Stream.of(
                arguments(FileType.PDF, SampleFiles.pdf()),
                arguments(FileType.DOCX, SampleFiles.docx()),
                arguments(FileType.XLSX, SampleFiles.xlsx()),
                arguments(FileType.PPTX, SampleFiles.pptx()),
                arguments(FileType.ODT, SampleFiles.openDocument("text")),
                arguments(FileType.ODS, SampleFiles.openDocument("spreadsheet")),
                arguments(FileType.PNG, SampleFiles.image("png")),
                arguments(FileType.JPEG, SampleFiles.image("jpg")),
                arguments(FileType.TEXT, SampleFiles.text("Tháng hành động\r\n15/11\t15/12")));
    }

    @ParameterizedTest
    @EnumSource(FileType.class)
    void executableIsOfNoType(FileType type) {
        assertThat(type.matches(SampleFiles.executable())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "Basic/script-lc.xml", "Scripts/python/x.py"})
    void macrosAreRefused(String entry) {
        assertThat(FileType.DOCX.matches(SampleFiles.docxWith("word/document.xml")))
                .isTrue();
        assertThat(FileType.DOCX.matches(SampleFiles.docxWith(entry))).isFalse();
    }

    @Test
    void archiveThatInflatesBeyondTheLimitIsRefused() {
        byte[] bomb = SampleFiles.zipBomb();

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(FileType.DOCX.matches(bomb)).isFalse();
    }

    @Test
    void archiveWithTooManyEntriesIsRefused() {
        assertThat(FileType.DOCX.matches(SampleFiles.crowdedZip())).isFalse();
    }

    @Test
    void cutOffArchiveIsRefused() {
        byte[] whole = SampleFiles.docx();

        assertThat(FileType.DOCX.matches(Arrays.copyOf(whole, whole.length - 30)))
                .isFalse();
    }

    @Test
    void textInAnotherEncodingIsRefused() {
        byte[] windows1258 = {'H', 'o', 't', (byte) 0xEA, 'n'};

        assertThat(FileType.TEXT.matches(windows1258)).isFalse();
    }
}
