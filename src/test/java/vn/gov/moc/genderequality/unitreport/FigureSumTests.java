package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.gov.moc.genderequality.unitreport.EarlierReports.Earlier;

/** What merged units reported is a sum only where every one of them has a number. */
class FigureSumTests {

    private static final String CELL = "party-committee.women.now";

    @Test
    void addsNumbersAndKeepsThatOneIsAnEstimate() {
        Earlier sum = sum(Map.of(), "A", FigureValue.of(3), "B", new FigureValue(FigureValue.Status.NUMBER, 4, true));

        assertThat(sum.content().figure(CELL)).isEqualTo(new FigureValue(FigureValue.Status.NUMBER, 7, true));
        assertThat(sum.gaps()).isEmpty();
        assertThat(sum.figuresTitle()).isEqualTo("tổng kết năm 2017 (cộng từ A, B)");
    }

    @Test
    void saysWhoseFigureIsMissingAndTakesItNotAsZero() {
        Earlier sum = sum(Map.of(), "A", FigureValue.of(3), "B", FigureValue.EMPTY);

        assertThat(sum.content().figure(CELL)).isEqualTo(FigureValue.EMPTY);
        assertThat(sum.gaps()).containsEntry(CELL, "không cộng được: thiếu số liệu của B");
    }

    @Test
    void saysWhoseReportIsMissing() {
        Earlier sum = sum(Map.of("C", true), "A", FigureValue.of(3));

        assertThat(sum.content().figure(CELL)).isEqualTo(FigureValue.EMPTY);
        assertThat(sum.gaps()).containsEntry(CELL, "không cộng được: thiếu số liệu của C");
        assertThat(sum.figuresTitle()).contains("A, C");
    }

    @Test
    void notApplicableIsNoNumberUnlessItIsSoForAll() {
        Earlier some = sum(Map.of(), "A", FigureValue.of(3), "B", FigureValue.NOT_APPLICABLE);
        Earlier all = sum(Map.of(), "A", FigureValue.NOT_APPLICABLE, "B", FigureValue.NOT_APPLICABLE);

        assertThat(some.content().figure(CELL)).isEqualTo(FigureValue.EMPTY);
        assertThat(some.gaps()).containsEntry(CELL, "không cộng được: không áp dụng ở B");
        assertThat(all.content().figure(CELL)).isEqualTo(FigureValue.NOT_APPLICABLE);
        assertThat(all.gaps()).isEmpty();
    }

    @Test
    void aSumThatIsTooLargeIsNone() {
        Earlier sum = sum(Map.of(), "A", FigureValue.of(FigureValue.LARGEST), "B", FigureValue.of(1));

        assertThat(sum.content().figures()).isEmpty();
        assertThat(sum.gaps()).containsKey(CELL);
    }

    private static Earlier sum(Map<String, Boolean> missing, Object... unitsAndValues) {
        Map<String, ReportContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < unitsAndValues.length; i += 2) {
            contents.put(
                    (String) unitsAndValues[i],
                    new ReportContent(
                            new TreeMap<>(Map.of("I.1", "Của " + unitsAndValues[i])),
                            new TreeMap<>(Map.of(CELL, (FigureValue) unitsAndValues[i + 1])),
                            null));
        }
        Earlier sum = new FigureSum(contents, List.copyOf(missing.keySet()), Optional.empty())
                .as("2017-YEAR_END-C", "tổng kết năm 2017");
        assertThat(sum.content().texts()).as("texts of others").isEmpty();
        return sum;
    }
}
