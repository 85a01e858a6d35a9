package vn.gov.moc.genderequality.difficulty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers what the unit has raised and was not settled at the period's cut-off: the difficulties to section II.1, what it asks of the
 * ministry to section III. Where there is nothing, nothing is offered.
 */
@Component
@Order(4)
class DifficultyPrefill implements ReportPrefill {

    private static final String DIFFICULTIES = "II.1";
    private static final String PROPOSALS = "III";

    private final DifficultyRepository difficulties;
    private final DifficultyDates dates;

    DifficultyPrefill(DifficultyRepository difficulties, DifficultyDates dates) {
        this.difficulties = difficulties;
        this.dates = dates;
    }

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        LocalDate until = period.cutOffOn().isBefore(dates.today()) ? period.cutOffOn() : dates.today();
        List<Difficulty> open = difficulties.openAt(
                report.unitCode(), until.plusDays(1).atStartOfDay(Zones.VIETNAM).toInstant());
        if (open.isEmpty()) {
            return List.of();
        }
        // The same on every day until something more is raised or settled, so that an offer stands while a drafter
        // considers it.
        String source = "Vướng mắc đã nêu với Bộ, chưa giải quyết (%s vướng mắc, gần nhất %s)"
                .formatted(
                        TypedText.number(open.size()),
                        VietnameseDates.format(open.get(open.size() - 1).raisedOn()));
        String link = "/difficulties?unit=%s&standing=OPEN".formatted(report.unitCode());
        return List.of(
                Offer.text(source, DIFFICULTIES, lines("Khó khăn, vướng mắc chưa được giải quyết:", open, true))
                        .linkedTo(link),
                Offer.text(source, PROPOSALS, lines("Đề nghị Bộ hướng dẫn, giải quyết:", open, false))
                        .linkedTo(link));
    }

    private static String lines(String opening, List<Difficulty> open, boolean full) {
        return OfferedText.of(Stream.concat(
                        Stream.of(opening),
                        open.stream()
                                .map(each -> "- %s (nêu với Bộ ngày %s)%s"
                                        .formatted(
                                                each.subject(),
                                                VietnameseDates.format(each.raisedOn()),
                                                full ? ": " + sentence(each.content()) : ".")))
                .toList());
    }

    /** On one line, with an end. */
    private static String sentence(String text) {
        String line = text.replaceAll("\\R+", " ");
        return line.matches(".*[.!?…]") ? line : line + ".";
    }
}
