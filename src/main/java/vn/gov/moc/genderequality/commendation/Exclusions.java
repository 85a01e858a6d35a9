package vn.gov.moc.genderequality.commendation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.actionmonth.MonthTimeliness;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.inspection.Recommendation;
import vn.gov.moc.genderequality.inspection.Recommendations;
import vn.gov.moc.genderequality.unitreport.ReportTimeliness;

/** Checks rule by rule what excludes from being commended, always with the facts it goes by. */
@Component
@Transactional(readOnly = true)
class Exclusions {

    private final ReportTimeliness reports;
    private final Recommendations recommendations;
    private final MonthTimeliness months;
    private final CommendationRepository commendations;
    private final CandidateRepository candidates;
    private final Clock clock;

    Exclusions(
            ReportTimeliness reports,
            Recommendations recommendations,
            MonthTimeliness months,
            CommendationRepository commendations,
            CandidateRepository candidates,
            Clock clock) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.months = months;
        this.commendations = commendations;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** How a condition stands. */
    enum Standing {
        MET("Đạt"),
        BROKEN("Không đạt"),
        UNKNOWN("Chưa đủ căn cứ");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** What people read. */
        String label() {
            return label;
        }
    }

    /**
     * What a line goes by.
     *
     * @param link the path within the product where it is seen; none where there is no such page
     */
    record Ground(String text, @Nullable String link) {}

    /**
     * One condition.
     *
     * @param candidates whom it concerns; empty when it holds for everyone
     */
    record Line(
            ExclusionRule rule,
            String label,
            String source,
            String explanation,
            Standing standing,
            String standingLabel,
            List<Ground> grounds,
            List<UUID> candidates) {

        boolean excludes(UUID candidate) {
            return standing == Standing.BROKEN && (candidates.isEmpty() || candidates.contains(candidate));
        }
    }

    /** All conditions as they stood at a moment. */
    record Lines(Instant checkedAt, List<Line> lines) {

        /** The conditions that exclude the candidate. */
        List<Line> excluding(UUID candidate) {
            return lines.stream().filter(line -> line.excludes(candidate)).toList();
        }

        boolean broken() {
            return lines.stream().anyMatch(line -> line.standing() == Standing.BROKEN);
        }
    }

    /** The conditions of this proposal now. */
    Lines of(Commendation commendation) {
        List<Candidate> proposed = candidates.findByCommendationIdOrderByPlace(commendation.id());
        return new Lines(
                clock.instant(),
                List.of(
                        reports(commendation),
                        recommendations(commendation),
                        month(commendation),
                        twice(commendation, proposed)));
    }

    private Line reports(Commendation commendation) {
        List<ReportTimeliness.Standing> all = reports.of(commendation.unitCode(), List.of(commendation.year()));
        List<Ground> grounds = all.stream()
                .map(report -> new Ground(
                        "%s (hạn %s): %s".formatted(report.title(), report.due(), standing(report)),
                        "/reports/" + report.reportId()))
                .toList();
        boolean late = all.stream().anyMatch(ReportTimeliness.Standing::late);
        boolean told = all.stream().anyMatch(report -> report.submittedAt() != null);
        return line(
                ExclusionRule.REPORT_LATE,
                late ? Standing.BROKEN : told ? Standing.MET : Standing.UNKNOWN,
                grounds.isEmpty() ? List.of(new Ground("Trong năm chưa có báo cáo nào của đơn vị.", null)) : grounds);
    }

    private static String standing(ReportTimeliness.Standing report) {
        Instant at = report.submittedAt();
        if (at == null) {
            return report.late() ? "chưa nộp, quá hạn" : "chưa nộp, còn hạn";
        }
        return "nộp ngày %s, %s".formatted(VietnameseDates.format(day(at)), report.late() ? "muộn" : "đúng hạn");
    }

    private Line recommendations(Commendation commendation) {
        LocalDate today = day(clock.instant());
        List<Recommendation> open = recommendations.ofUnit(commendation.unitCode()).stream()
                .filter(each -> !each.state().over())
                .toList();
        boolean overdue = open.stream().anyMatch(each -> each.dueOn().isBefore(today));
        List<Ground> grounds = open.stream()
                .map(each -> new Ground(
                        "Kiến nghị %d, kiểm tra năm %d (hạn %s): %s%s"
                                .formatted(
                                        each.number(),
                                        each.year(),
                                        VietnameseDates.format(each.dueOn()),
                                        each.state().label().toLowerCase(Locale.ROOT),
                                        each.dueOn().isBefore(today) ? ", quá hạn" : ""),
                        "/recommendations/" + each.id()))
                .toList();
        return line(
                ExclusionRule.RECOMMENDATION_OVERDUE,
                overdue ? Standing.BROKEN : Standing.MET,
                grounds.isEmpty() ? List.of(new Ground("Không có kiến nghị nào chưa kết thúc.", null)) : grounds);
    }

    private Line month(Commendation commendation) {
        MonthTimeliness.Standing month = months.of(commendation.unitCode(), commendation.year());
        return line(
                ExclusionRule.ACTION_MONTH_OVERDUE,
                month.overdue() ? Standing.BROKEN : month.begun() ? Standing.MET : Standing.UNKNOWN,
                List.of(new Ground(
                        "Tháng hành động %d: %s%s"
                                .formatted(
                                        commendation.year(),
                                        month.text().toLowerCase(Locale.ROOT),
                                        month.begun() ? "" : ", chưa đến hạn nào"),
                        "/action-months/%d/%s".formatted(commendation.year(), commendation.unitCode()))));
    }

    private Line twice(Commendation commendation, List<Candidate> proposed) {
        List<Commendation> earlier =
                commendations
                        .findByUnitCodeAndCycleYearOrderByNumber(commendation.unitCode(), commendation.year())
                        .stream()
                        .filter(each -> sentBefore(each, commendation))
                        .toList();
        List<Candidate> before = candidates.findByCommendationIdInOrderByPlace(
                earlier.stream().map(Commendation::id).toList());
        List<Ground> grounds = new ArrayList<>();
        List<UUID> concerned = new ArrayList<>();
        for (Candidate candidate : proposed) {
            List<Candidate> others =
                    before.stream().filter(each -> same(each, candidate)).toList();
            others.forEach(other -> grounds.add(new Ground(
                    "%s đã có trong đề nghị %s".formatted(candidate.name(), other.commendationId()),
                    "/commendations/" + other.commendationId())));
            boolean here = proposed.stream().anyMatch(each -> each != candidate && same(each, candidate));
            if (here) {
                grounds.add(new Ground("%s có tên hai lần trong đề nghị này".formatted(candidate.name()), null));
            }
            if (here || !others.isEmpty()) {
                concerned.add(candidate.id());
            }
        }
        return new Line(
                ExclusionRule.PROPOSED_TWICE,
                ExclusionRule.PROPOSED_TWICE.label(),
                ExclusionRule.PROPOSED_TWICE.source(),
                ExclusionRule.PROPOSED_TWICE.explanation(),
                concerned.isEmpty() ? Standing.MET : Standing.BROKEN,
                (concerned.isEmpty() ? Standing.MET : Standing.BROKEN).label(),
                grounds.isEmpty()
                        ? List.of(new Ground("Không ai có tên trong đề nghị khác cùng năm đã gửi Bộ.", null))
                        : grounds.stream().distinct().toList(),
                concerned);
    }

    /** Whether the other was sent to the ministry before this one was, and still counts. */
    private static boolean sentBefore(Commendation other, Commendation commendation) {
        Instant sent = other.submittedAt();
        Instant own = commendation.submittedAt();
        return !other.id().equals(commendation.id())
                && other.state() != CommendationState.WITHDRAWN
                && sent != null
                && (own == null || sent.isBefore(own) || (sent.equals(own) && other.number() < commendation.number()));
    }

    private static boolean same(Candidate one, Candidate other) {
        return !one.name().isBlank() && one.kind() == other.kind() && key(one).equals(key(other));
    }

    /** A name, however it is spaced or capitalised. */
    private static String key(Candidate candidate) {
        return candidate.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Line line(ExclusionRule rule, Standing standing, List<Ground> grounds) {
        return new Line(
                rule, rule.label(), rule.source(), rule.explanation(), standing, standing.label(), grounds, List.of());
    }

    /** What keeps from commending, as a sentence for whoever tried to. */
    static String because(List<Line> lines) {
        return lines.stream()
                .map(line -> "%s (%s)"
                        .formatted(
                                line.label(),
                                line.grounds().stream().map(Ground::text).collect(Collectors.joining("; "))))
                .collect(Collectors.joining("; "));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.VIETNAM);
    }
}
