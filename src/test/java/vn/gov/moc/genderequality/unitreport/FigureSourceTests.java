package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.unitreport.ReportPrefill.Offer;

/** Sources of figures in what is signed, and the links they may have. */
class FigureSourceTests {

    private static final String CELL = "events.count.now";
    private static final String WITHOUT =
            "{\"explanations\":{},\"figures\":{\"events.count.now\":{\"estimated\":false,\"status\":\"NUMBER\",\"value\":5}},\"texts\":{\"I\":\"Đã làm.\"}}";

    private final ReportSnapshots snapshots = new ReportSnapshots(new CanonicalJson());

    @Test
    void contentWithoutSourcesIsWrittenAsItWasBeforeThereWereAny() {
        assertThat(snapshots.write(content(Map.of()))).isEqualTo(WITHOUT);
        assertThat(snapshots.readContent(WITHOUT).sources()).isEmpty();
        assertThat(ReportSnapshots.sha256(snapshots.write(snapshots.readContent(WITHOUT))))
                .isEqualTo(ReportSnapshots.sha256(WITHOUT));
    }

    @Test
    void contentWithSourcesIsReadAsItWasWritten() {
        ReportContent content =
                content(Map.of(CELL, new FigureSource("Sổ hoạt động", "/activities?year=2017", FigureValue.of(4))));

        String written = snapshots.write(content);

        assertThat(written)
                .contains(
                        "\"sources\":{\"events.count.now\":{\"link\":\"/activities?year=2017\",\"source\":\"Sổ hoạt động\",\"value\":{\"estimated\":false,\"status\":\"NUMBER\",\"value\":4}}}");
        assertThat(snapshots.readContent(written)).isEqualTo(content);
        ReportContent unlinked = content(Map.of(CELL, new FigureSource("Sổ", null, FigureValue.NOT_APPLICABLE)));
        assertThat(snapshots.readContent(snapshots.write(unlinked))).isEqualTo(unlinked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/activities?year=2017&unit=VPB", "/reports/2017-YEAR_END-VPB"})
    void anOfferIsTracedWithinTheProduct(String link) {
        assertThat(offer().linkedTo(link).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "a/b"})
    void anOfferIsNeverTracedOutsideIt(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> offer().linkedTo(link));
    }

    private static Offer offer() {
        return Offer.figure("Sổ hoạt động", CELL, FigureValue.of(4));
    }

    private static ReportContent content(Map<String, FigureSource> sources) {
        return new ReportContent(
                new TreeMap<>(Map.of("I", "Đã làm.")),
                new TreeMap<>(Map.of(CELL, FigureValue.of(5))),
                null,
                new TreeMap<>(sources));
    }
}
