package vn.gov.moc.genderequality.unitreport;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.ConflictException;

/** The committee's marks that it has checked content and form. They belong to a round: a new one begins without. */
@Service
@Transactional
public class ReportCheckService {

    private final ReportService reports;
    private final ReportCheckRepository checks;
    private final PeopleDirectory people;
    private final AccessPolicy access;
    private final Clock clock;

    ReportCheckService(
            ReportService reports,
            ReportCheckRepository checks,
            PeopleDirectory people,
            AccessPolicy access,
            Clock clock) {
        this.reports = reports;
        this.checks = checks;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /**
     * One of the two checks in the present round.
     *
     * @param by the name of the member who made it; none as long as nobody did
     */
    record CheckView(
            ReportCheckKind kind,
            String label,
            @Nullable String by,
            @Nullable Instant at) {}

    /**
     * Marks a check as made; a mark that is there already stays with whoever made it.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the actor is not in the unit's committee
     * @throws ConflictException when the report is not in review
     */
    public void mark(String reportId, ReportCheckKind kind, String actor) {
        UnitReport report = inReview(reportId, actor);
        if (find(report, kind).isEmpty()) {
            checks.save(new ReportCheck(report, kind, actor, clock.instant()));
        }
    }

    /** Takes a mark back, whoever of the committee made it; the conditions are those of {@link #mark}. */
    void unmark(String reportId, ReportCheckKind kind, String actor) {
        UnitReport report = inReview(reportId, actor);
        find(report, kind).ifPresent(checks::delete);
    }

    /** Both checks of the present round. */
    @Transactional(readOnly = true)
    List<CheckView> of(UnitReport report) {
        Map<ReportCheckKind, ReportCheck> made = checks.findByReportIdAndRound(report.id(), report.round()).stream()
                .collect(Collectors.toMap(ReportCheck::kind, Function.identity()));
        return Arrays.stream(ReportCheckKind.values())
                .map(kind -> view(kind, made.get(kind)))
                .toList();
    }

    private CheckView view(ReportCheckKind kind, @Nullable ReportCheck check) {
        return check == null
                ? new CheckView(kind, kind.label(), null, null)
                : new CheckView(kind, kind.label(), people.nameOf(check.checkedBy()), check.checkedAt());
    }

    private Optional<ReportCheck> find(UnitReport report, ReportCheckKind kind) {
        return checks.findByReportIdAndRoundAndKind(report.id(), report.round(), kind);
    }

    private UnitReport inReview(String reportId, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.COMMITTEE, report.unitCode());
        if (report.state() != ReportState.IN_REVIEW) {
            throw new ConflictException(
                    "Báo cáo đang ở bước “%s”, không đánh dấu kiểm tra được. Các dấu đã có vẫn giữ nguyên."
                            .formatted(report.state().label()));
        }
        return report;
    }
}
