package vn.gov.moc.genderequality.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.owninspection.OwnInspection;
import vn.gov.moc.genderequality.owninspection.OwnInspectionForm;
import vn.gov.moc.genderequality.owninspection.OwnInspections;
import vn.gov.moc.genderequality.problem.TypedText;
import vn.gov.moc.genderequality.unitreport.FigureValue;
import vn.gov.moc.genderequality.unitreport.OfferedText;
import vn.gov.moc.genderequality.unitreport.ReportPrefill;
import vn.gov.moc.genderequality.unitreport.ReportTemplate;
import vn.gov.moc.genderequality.unitreport.UnitReport;

/**
 * Offers what is known of inspections to section I.7.1 of every report: what the unit inspected itself (directive §7), and what the
 * ministry concluded about it and recommended, as things stood at the period's cut-off. Of a visit of an earlier year only what was
 * still open when the report's year began. Where there is nothing, nothing is offered.
 */
@Component
@Order(3)
class InspectionPrefill implements ReportPrefill {

    private static final String SECTION = "I.7.1";
    private static final String INSPECTED = "inspected-units.count.now";
    private static final int LISTED = 40;

    private final OwnInspections own;
    private final InspectionVisitRepository visits;
    private final RecommendationRepository recommendations;
    private final InspectionPapers papers;
    private final Clock clock;

    InspectionPrefill(
            OwnInspections own,
            InspectionVisitRepository visits,
            RecommendationRepository recommendations,
            InspectionPapers papers,
            Clock clock) {
        this.own = own;
        this.visits = visits;
        this.recommendations = recommendations;
        this.papers = papers;
        this.clock = clock;
    }

    /** A visit of the ministry with its signed conclusion. */
    private record Concluded(InspectionVisit visit, InspectionPaper paper, List<Recommendation> recommendations) {}

    @Override
    public List<Offer> offers(UnitReport report, ReportingPeriod period, ReportTemplate template) {
        LocalDate today = day(clock.instant());
        LocalDate until = period.cutOffOn().isBefore(today) ? period.cutOffOn() : today;
        String unit = report.unitCode();
        List<OwnInspection> held = own.heldBy(until, unit, period.year());
        List<Concluded> concluded = concluded(unit, period.year(), until);
        String ownLink = "/own-inspections?year=%d&unit=%s".formatted(period.year(), unit);
        List<Offer> offers = new ArrayList<>();
        if (!held.isEmpty() || !concluded.isEmpty()) {
            offers.add(Offer.text(
                            source(period, held, concluded),
                            SECTION,
                            OfferedText.of(Stream.concat(
                                            ownLines(held, until).stream(), ministryLines(concluded, until).stream())
                                    .toList()))
                    .linkedTo(concluded.isEmpty() ? ownLink : link(unit, concluded)));
        }
        if (!held.isEmpty()) {
            FigureValue bodies =
                    new FigureValue(FigureValue.Status.NUMBER, bodies(held), until.isBefore(period.lastDay()));
            offers.add(Offer.figure(source(period, held), INSPECTED, bodies).linkedTo(ownLink));
        }
        return offers;
    }

    /** The same on every day until something more is held or concluded, so that an offer stands while a drafter considers it. */
    private static String source(ReportingPeriod period, List<OwnInspection> held, List<Concluded> concluded) {
        return Stream.concat(
                        held.isEmpty() ? Stream.of() : Stream.of(source(period, held)),
                        concluded.stream()
                                .map(each -> "%s số %s"
                                        .formatted(
                                                PaperKind.CONCLUSION.label(),
                                                each.paper().documentNumber())))
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }

    private static String source(ReportingPeriod period, List<OwnInspection> held) {
        return "Kiểm tra đơn vị trực thuộc năm %d (%s lần, gần nhất %s)"
                .formatted(
                        period.year(),
                        TypedText.number(held.size()),
                        VietnameseDates.format(held.get(held.size() - 1).heldFrom()));
    }

    private static String link(String unit, List<Concluded> concluded) {
        return concluded.stream().allMatch(each -> each.recommendations().isEmpty())
                ? "/inspection-visits/"
                        + concluded.get(concluded.size() - 1).visit().id()
                : "/recommendations?unit=" + unit;
    }

    /** A body inspected twice, however its name is spaced or capitalised, is one body. */
    private static int bodies(List<OwnInspection> held) {
        return (int) held.stream()
                .map(each -> each.body().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private static List<String> ownLines(List<OwnInspection> held, LocalDate until) {
        List<String> lines = new ArrayList<>();
        if (held.isEmpty()) {
            return lines;
        }
        long onSite = held.stream()
                .filter(each -> each.form() == OwnInspectionForm.ON_SITE)
                .count();
        int made = held.stream().mapToInt(OwnInspection::recommendationCount).sum();
        int carriedOut = held.stream().mapToInt(OwnInspection::carriedOutCount).sum();
        lines.add(
                "Tính đến ngày %s, đơn vị đã kiểm tra %s đơn vị trực thuộc (%s lần kiểm tra trực tiếp, %s lần kiểm tra qua hồ sơ, báo cáo)%s:"
                        .formatted(
                                VietnameseDates.format(until),
                                TypedText.number(bodies(held)),
                                TypedText.number(onSite),
                                TypedText.number(held.size() - onSite),
                                made == 0
                                        ? ""
                                        : "; đã nêu %s kiến nghị, trong đó %s kiến nghị đã được thực hiện"
                                                .formatted(TypedText.number(made), TypedText.number(carriedOut))));
        held.stream().limit(LISTED).map(InspectionPrefill::line).forEach(lines::add);
        if (held.size() > LISTED) {
            lines.add("- Và %s lần kiểm tra khác.".formatted(TypedText.number(held.size() - LISTED)));
        }
        return lines;
    }

    private static String line(OwnInspection held) {
        String recommended = held.recommendations().isEmpty() ? "" : " " + held.recommendations();
        return "- %s, %s: %s%s%s"
                .formatted(
                        held.body(),
                        days(held.heldFrom(), held.lastDay()),
                        sentence(held.results()),
                        held.shortcomings().isEmpty() ? "" : " Tồn tại, vướng mắc: " + sentence(held.shortcomings()),
                        held.recommendationCount() == 0 && recommended.isEmpty()
                                ? ""
                                : " Kiến nghị (đã thực hiện %s/%s)%s"
                                        .formatted(
                                                TypedText.number(held.carriedOutCount()),
                                                TypedText.number(held.recommendationCount()),
                                                recommended.isEmpty() ? "." : ":" + sentence(recommended)));
    }

    private static List<String> ministryLines(List<Concluded> concluded, LocalDate until) {
        List<String> lines = new ArrayList<>();
        for (Concluded each : concluded) {
            lines.add("Đoàn kiểm tra của Bộ đã kiểm tra tại đơn vị %s; %s số %s ngày %s %s"
                    .formatted(
                            days(each.visit().firstDay(), each.visit().lastDay()),
                            PaperKind.CONCLUSION.label(),
                            each.paper().documentNumber(),
                            VietnameseDates.format(day(each.paper().signedAt())),
                            counted(each.recommendations(), until)));
            each.recommendations().stream().map(one -> line(one, until)).forEach(lines::add);
        }
        return lines;
    }

    private static String counted(List<Recommendation> made, LocalDate until) {
        if (made.isEmpty()) {
            return "không nêu kiến nghị.";
        }
        long closed = made.stream()
                .filter(each -> endedBy(each, until) && each.state() == RecommendationState.CLOSED)
                .count();
        long withdrawn = made.stream()
                .filter(each -> endedBy(each, until) && each.state() == RecommendationState.WITHDRAWN)
                .count();
        return "nêu %s kiến nghị. Tính đến ngày %s: đã thực hiện xong %s, đang thực hiện %s (trong đó quá hạn %s)%s."
                .formatted(
                        TypedText.number(made.size()),
                        VietnameseDates.format(until),
                        TypedText.number(closed),
                        TypedText.number(made.size() - closed - withdrawn),
                        TypedText.number(made.stream()
                                .filter(each -> overdue(each, until))
                                .count()),
                        withdrawn == 0 ? "" : ", thôi kiến nghị " + TypedText.number(withdrawn));
    }

    private static String line(Recommendation recommendation, LocalDate until) {
        return "- Kiến nghị %s (hạn %s, %s): %s"
                .formatted(
                        TypedText.number(recommendation.number()),
                        VietnameseDates.format(recommendation.dueOn()),
                        state(recommendation, until),
                        sentence(recommendation.content()));
    }

    private static String state(Recommendation recommendation, LocalDate until) {
        boolean endedLater = recommendation.state().over() && !endedBy(recommendation, until);
        String state = (endedLater ? RecommendationState.IN_PROGRESS : recommendation.state()).label();
        return state.toLowerCase(Locale.ROOT) + (overdue(recommendation, until) ? ", quá hạn" : "");
    }

    private static boolean endedBy(Recommendation recommendation, LocalDate day) {
        Instant closedAt = recommendation.closedAt();
        return closedAt != null && !day(closedAt).isAfter(day);
    }

    private static boolean overdue(Recommendation recommendation, LocalDate until) {
        return !endedBy(recommendation, until) && recommendation.dueOn().isBefore(until);
    }

    /** What was concluded by the day, by the visits' days. */
    private List<Concluded> concluded(String unit, int year, LocalDate until) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        return visits
                .findByUnitCodeAndStateNotInOrderByFirstDay(
                        unit, EnumSet.complementOf(EnumSet.of(VisitState.CONCLUDED)))
                .stream()
                .filter(visit ->
                        !day(Objects.requireNonNull(visit.concludedAt())).isAfter(until))
                .flatMap(visit -> papers.newest(visit.id(), PaperKind.CONCLUSION).stream()
                        .map(paper ->
                                new Concluded(visit, paper, recommendations.findByVisitIdOrderByNumber(visit.id()))))
                .filter(each -> !day(each.paper().signedAt()).isBefore(newYear)
                        || each.recommendations().stream().anyMatch(one -> !endedBy(one, newYear.minusDays(1))))
                .toList();
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? "ngày " + VietnameseDates.format(first)
                : "từ ngày %s đến ngày %s".formatted(VietnameseDates.format(first), VietnameseDates.format(last));
    }

    /** On one line, with an end. */
    private static String sentence(String text) {
        String line = text.replaceAll("\\R+", " ");
        return line.matches(".*[.!?…]") ? line : line + ".";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Zones.VIETNAM);
    }
}
