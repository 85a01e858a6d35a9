package vn.gov.moc.genderequality.guidance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.guidance.GuidanceView.DecisionView;
import vn.gov.moc.genderequality.guidance.GuidanceView.FileView;
import vn.gov.moc.genderequality.guidance.GuidanceView.ReceiptView;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;

/** Puts together what one person may see of the guidance: a unit sees the letter and its own receipt only. */
@Component
class GuidanceViews {

    private final GuidanceService guidances;
    private final GuidanceDecisionRepository decisions;
    private final GuidanceReceiptRepository receipts;
    private final OrganizationUnitRepository units;
    private final StoredFiles files;
    private final AccessPolicy access;

    GuidanceViews(
            GuidanceService guidances,
            GuidanceDecisionRepository decisions,
            GuidanceReceiptRepository receipts,
            OrganizationUnitRepository units,
            StoredFiles files,
            AccessPolicy access) {
        this.guidances = guidances;
        this.decisions = decisions;
        this.receipts = receipts;
        this.units = units;
        this.files = files;
        this.access = access;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the person may not read the letter (yet) */
    @Transactional(readOnly = true)
    GuidanceView of(int year, String user) {
        Guidance guidance = guidances.readableGuidance(year, user);
        boolean ministry = access.seesAllUnits(user);
        List<GuidanceReceipt> visible = ministry
                ? receipts.findByYearOrderByUnitCode(year)
                : receipts.findByYearAndUnitCodeIn(year, access.unitsOf(user));
        return new GuidanceView(
                year,
                guidance.state(),
                guidance.state().label(),
                guidance.number(),
                guidance.issuedOn(),
                guidance.subject(),
                guidance.body(),
                guidance.version(),
                files.of(GuidanceService.owner(year)).stream()
                        .map(file -> new FileView(file.id(), file.name(), file.size(), file.uploadedAt()))
                        .toList(),
                ministry ? decisions(year) : List.of(),
                receiptViews(visible),
                guidances.mayAcknowledge(year, user));
    }

    private List<DecisionView> decisions(int year) {
        return decisions.findByYearOrderByIdDesc(year).stream()
                .map(decision -> new DecisionView(
                        decision.step(),
                        decision.decision(),
                        decision.reason(),
                        decision.decidedBy(),
                        decision.decidedAt()))
                .toList();
    }

    private List<ReceiptView> receiptViews(List<GuidanceReceipt> visible) {
        Map<String, String> names = units
                .findAllById(visible.stream().map(GuidanceReceipt::unitCode).toList())
                .stream()
                .collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
        return visible.stream()
                .map(receipt -> new ReceiptView(
                        receipt.unitCode(),
                        names.getOrDefault(receipt.unitCode(), receipt.unitCode()),
                        receipt.acknowledgedAt(),
                        receipt.acknowledgedBy()))
                .toList();
    }
}
