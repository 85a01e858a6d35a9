package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The .docx in another word processor than the one whose format it is; skipped where there is no LibreOffice. */
@EnabledIf("installed")
class LibreOfficeTests {

    private static final int PATIENCE_SECONDS = 120;

    private final ReportRenderer renderer = new ReportRenderer(new PdfPaper());

    @TempDir
    private Path folder;

    static boolean installed() {
        return executable().isPresent();
    }

    @Test
    void opensTheReportAsItIsPrinted() throws IOException, InterruptedException {
        try (PDDocument opened = Loader.loadPDF(converted(renderer.docx(SampleReportPapers.issued())));
                PDDocument printed = Loader.loadPDF(renderer.pdf(SampleReportPapers.issued()))) {
            assertThat(new PDFTextStripper().getText(opened))
                    .contains("Độc lập - Tự do - Hạnh phúc", "BÁO CÁO", "Tiếp tục thực hiện./.", "Nguyễn Văn Sinh")
                    .contains("Chỉ tiêu 24", SampleReportPapers.FOOTER);
            assertThat(opened.getNumberOfPages()).isEqualTo(printed.getNumberOfPages());
        }
    }

    @Test
    void opensThePlanWithTheTableInItsPlace() throws IOException, InterruptedException {
        try (PDDocument opened = Loader.loadPDF(converted(renderer.docx(SampleReportPapers.plan())));
                PDDocument printed = Loader.loadPDF(renderer.pdf(SampleReportPapers.plan()))) {
            assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "KẾ HOẠCH",
                            "Tổ chức Tháng hành động",
                            "II. NỘI DUNG, HOẠT ĐỘNG",
                            "Chỉ tiêu 12",
                            "III. TỔ CHỨC THỰC HIỆN",
                            "Văn phòng làm đầu mối./.");
            assertThat(opened.getNumberOfPages()).isEqualTo(printed.getNumberOfPages());
        }
    }

    @Test
    void opensDecisionAndMinutesAsTheyArePrinted() throws IOException, InterruptedException {
        DecisionRenderer decisions = new DecisionRenderer(new PdfPaper());
        byte[] decision = converted(decisions.docx(SampleInspectionPapers.decision()));
        byte[] minutes = converted(renderer.docx(SampleInspectionPapers.minutes()));

        assertThat(PrintedPages.text(decision))
                .isEqualTo(PrintedPages.text(decisions.pdf(SampleInspectionPapers.decision())));
        assertThat(PrintedPages.text(minutes))
                .isEqualTo(PrintedPages.text(renderer.pdf(SampleInspectionPapers.minutes())));
    }

    private byte[] converted(byte[] docx) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("report.docx"), docx);
        Process office = new ProcessBuilder(
                        executable().orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        if (!office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
        }
        assertThat(folder.resolve("report.pdf"))
                .as(Files.readString(folder.resolve("log.txt")))
                .exists();
        return Files.readAllBytes(folder.resolve("report.pdf"));
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
