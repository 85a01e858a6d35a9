package vn.gov.moc.genderequality.unitreport;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Files attached to reports: a unit's drafters add and remove them while drafting, whoever sees the unit reads them. */
@Component
class ReportFiles implements FileAccessRule {

    private static final String PREFIX = "report:";

    private final StoredFiles files;
    private final ReportService reports;
    private final AccessPolicy access;

    ReportFiles(StoredFiles files, ReportService reports, AccessPolicy access) {
        this.files = files;
        this.reports = reports;
        this.access = access;
    }

    static String owner(String reportId) {
        return PREFIX + reportId;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        return access.seesUnit(
                userId, reports.report(owner.substring(PREFIX.length())).unitCode());
    }

    @Transactional
    StoredFile attach(String reportId, String name, byte[] content, String actor) {
        requireDrafting(reportId, actor);
        return files.store(owner(reportId), name, content, actor);
    }

    @Transactional
    void remove(String reportId, UUID fileId, String actor) {
        requireDrafting(reportId, actor);
        StoredFile file = files.get(fileId);
        if (!file.owner().equals(owner(reportId))) {
            throw new NotFoundException("Báo cáo không có tệp này.");
        }
        files.delete(fileId);
    }

    private void requireDrafting(String reportId, String actor) {
        UnitReport report = reports.locked(reportId);
        access.require(actor, UnitRole.DRAFTER, report.unitCode());
        report.requireEditable();
    }
}
