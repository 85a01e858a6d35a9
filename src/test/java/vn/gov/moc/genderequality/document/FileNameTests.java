package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\an\\Báo cáo.docx, Báo cáo.docx",
        "'  . kế   hoạch .pdf', kế hoạch .pdf",
        "bảng <1>: \"x\"?.xlsx, bảng _1__ _x__.xlsx",
        ".pdf, pdf",
    })
    void nameIsCleaned(String sent, String kept) {
        assertThat(FileName.of(sent)).hasToString(kept);
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(FileName.of("a\u0000b\u0007\n.pdf")).hasToString("ab.pdf");
        assertThat(FileName.of("x\n/y.pdf")).hasToString("y.pdf");
        assertThat(FileName.of("hóa đơn\u202Efdp.exe")).hasToString("hóa đơnfdp.exe");
    }

    @Test
    void nameIsComposed() {
        String decomposed = Normalizer.normalize("Bình đẳng giới.pdf", Normalizer.Form.NFD);

        assertThat(FileName.of(decomposed)).hasToString("Bình đẳng giới.pdf");
    }

    @Test
    void longNameKeepsItsExtension() {
        assertThat(FileName.of("ế".repeat(400) + ".docx").toString())
                .hasSize(FileName.MAX_LENGTH)
                .endsWith("ế.docx");
        assertThat(FileName.of("x".repeat(400) + "." + "y".repeat(400)).toString())
                .hasSize(FileName.MAX_LENGTH);
    }

    @Test
    void typeIsTheExtensionInLowerCase() {
        assertThat(FileName.of("BAO CAO.PDF").type()).isEqualTo("pdf");
        assertThat(FileName.of("bao cao").type()).isEmpty();
    }
}
