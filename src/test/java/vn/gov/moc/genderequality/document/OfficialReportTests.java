package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.moc.genderequality.document.OfficialReport.Kind;

class OfficialReportTests {

    @ParameterizedTest
    @CsvSource({
        "REPORT, BÁO CÁO, Báo cáo",
        "PLAN, KẾ HOẠCH, Kế hoạch",
        "NOTICE, THÔNG BÁO, Thông báo",
        "MINUTES, BIÊN BẢN, Biên bản",
        "MATERIAL, TÀI LIỆU, Tài liệu"
    })
    void kindStandsAboveTheSubjectAndNotInIt(Kind kind, String heading, String label) {
        OfficialReport paper = paper(kind, label.toUpperCase() + " kiểm tra tại Viện", Closing.none());

        assertThat(kind.heading()).isEqualTo(heading);
        assertThat(paper.subject()).isEqualTo("Kiểm tra tại Viện");
        assertThat(paper.title()).isEqualTo(label + ": Kiểm tra tại Viện");
    }

    @Test
    void minutesAloneSayWhereAndWhenInTheirText() {
        assertThat(paper(Kind.MINUTES, "x", Closing.none()).head().placeAndDate())
                .isEmpty();
        assertThat(paper(Kind.MINUTES, "x", Closing.none()).head().numberLine()).isEqualTo("Số: 06/TB-BXD");
        assertThat(paper(Kind.NOTICE, "x", Closing.none()).head().placeAndDate())
                .isEqualTo("Hà Nội, ngày 02 tháng 6 năm 2017");
    }

    @Test
    void workingPaperHasNoNumber() {
        assertThat(SampleInspectionPapers.material(1).head().numberLine()).isEmpty();
    }

    @Test
    void tableAtTheEndStaysATable() {
        OfficialReport material = SampleInspectionPapers.material(2);

        assertThat(material.body().get(material.body().size() - 1).table()).isNotNull();
    }

    @Test
    void twoSignAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Closing(Collections.nCopies(3, block("x")), List.of()));
        assertThat(new Closing(Collections.nCopies(2, block("x")), List.of()).recipients())
                .isEmpty();
    }

    @Test
    void signatureIsKeptClean() {
        assertThat(new SignatureBlock(List.of(" Trưởng \n đoàn"), " (đã  ký)", "Trần\tThị Bình", " có ý\nkiến khác "))
                .isEqualTo(new SignatureBlock(List.of("TRƯỞNG ĐOÀN"), "(đã ký)", "Trần Thị Bình", "có ý kiến khác"));
        assertThat(block(" ").note()).isNull();
    }

    private static SignatureBlock block(@Nullable String note) {
        return new SignatureBlock(List.of("Trưởng đoàn"), null, null, note);
    }

    private static OfficialReport paper(Kind kind, String subject, Closing closing) {
        OfficialReport sample = SampleInspectionPapers.notice();
        return new OfficialReport(
                kind, sample.head(), subject, List.of(), sample.body(), closing, List.of(), null, null);
    }
}
