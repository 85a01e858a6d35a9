package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.organization.AccessPolicy;

/** Why a report was called off when its unit was closed or merged. */
@RestController
class ReportCancellationController {

    private final ReportCancellationRepository cancellations;
    private final ReportService reports;
    private final AccessPolicy access;

    ReportCancellationController(
            ReportCancellationRepository cancellations, ReportService reports, AccessPolicy access) {
        this.cancellations = cancellations;
        this.reports = reports;
        this.access = access;
    }

    /** @param movedTo the id of the report that goes on, and its unit's name; none when it was called off for good */
    record CancellationView(
            String reason,
            String by,
            Instant at,
            @Nullable String movedTo,
            @Nullable String movedToUnit) {}

    /** Nothing when the report stands, or was called off with its whole year. */
    @GetMapping("/api/reports/{id}/cancellation")
    @Transactional(readOnly = true)
    public ResponseEntity<CancellationView> cancellation(@PathVariable String id, Principal user) {
        access.requireSeesUnit(user.getName(), reports.report(id).unitCode());
        return cancellations
                .findById(id)
                .map(this::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private CancellationView view(ReportCancellation cancellation) {
        String movedTo = cancellation.movedTo();
        return new CancellationView(
                cancellation.reason(),
                cancellation.cancelledBy(),
                cancellation.cancelledAt(),
                movedTo,
                movedTo == null ? null : reports.report(movedTo).unitName());
    }
}
