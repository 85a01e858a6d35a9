package vn.gov.moc.genderequality.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.activity.ActivityCounts;
import vn.gov.moc.genderequality.activity.ActivityFilter;
import vn.gov.moc.genderequality.activity.ActivityLedger;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.engine.Numbers;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.RecommendationState;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.unitreport.ReportTimeliness;

/** Gathers what the system knows of a unit that a proposal can rest on: reports, Action Months, recommendations carried out. */
@Component
@Transactional(readOnly = true)
class EvidenceFacts {

    private final ReportTimeliness reports;
    private final ActivityLedger ledger;
    private final Recommendations recommendations;
    private final CycleService cycles;

    EvidenceFacts(
            ReportTimeliness reports, ActivityLedger ledger, Recommendations recommendations, CycleService cycles) {
        this.reports = reports;
        this.ledger = ledger;
        this.recommendations = recommendations;
        this.cycles = cycles;
    }

    /**
     * Something that can be shown.
     *
     * @param key names it within the proposal, e.g. {@code report:2017-MID_YEAR-VPB}
     * @param link the path within the product where it is seen
     */
    record Fact(String key, String text, String link) {}

    /**
     * What is known of the year of the proposal and the one before, as it stands now.
     *
     * @param user who asks; he sees the unit
     */
    List<Fact> of(Commendation commendation, String user) {
        String unit = commendation.unitCode();
        List<Integer> years = IntStream.rangeClosed(commendation.year() - 1, commendation.year())
                .boxed()
                .toList();
        List<Fact> facts = new ArrayList<>();
        reports.of(unit, years).stream()
                .filter(report -> report.submittedAt() != null)
                .forEach(report -> facts.add(
                        new Fact("report:" + report.reportId(), text(report), "/reports/" + report.reportId())));
        years.stream().filter(year -> cycles.find(year).isPresent()).forEach(year -> {
            ActivityCounts counts =
                    ledger.summary(ActivityFilter.ofMonth(year, unit), user).total();
            if (counts.held() > 0) {
                facts.add(new Fact(
                        "action-month:" + year,
                        "Tháng hành động %d: đã tổ chức %s hoạt động, %s lượt người tham dự (%s nữ)"
                                .formatted(
                                        year,
                                        Numbers.text(counts.held()),
                                        Numbers.text(counts.people()),
                                        Numbers.text(counts.women())),
                        "/action-months/%d/%s".formatted(year, unit)));
            }
        });
        recommendations.ofUnit(unit).stream()
                .filter(each -> each.state() == RecommendationState.CLOSED && years.contains(each.year()))
                .forEach(each -> facts.add(
                        new Fact("recommendation:" + each.id(), text(each), "/recommendations/" + each.id())));
        return facts;
    }

    private static String text(ReportTimeliness.Standing report) {
        return "%s: nộp ngày %s, %s%s"
                .formatted(
                        report.title(),
                        day(report.submittedAt()),
                        report.late() ? "muộn" : "đúng hạn",
                        report.returns() == 0
                                ? ", không bị Bộ trả lại"
                                : ", Bộ trả lại %d lần".formatted(report.returns()));
    }

    private static String text(Recommendation recommendation) {
        return "Kiến nghị %d, kiểm tra năm %d: đã thực hiện xong ngày %s (hạn %s)"
                .formatted(
                        recommendation.number(),
                        recommendation.year(),
                        day(recommendation.closedAt()),
                        VietnameseDates.format(recommendation.dueOn()));
    }

    private static String day(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "" : VietnameseDates.format(LocalDate.ofInstant(at, Zones.VIETNAM));
    }
}
