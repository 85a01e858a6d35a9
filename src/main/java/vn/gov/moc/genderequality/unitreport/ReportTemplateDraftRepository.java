package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportTemplateDraftRepository extends JpaRepository<ReportTemplateDraft, UUID> {

    List<ReportTemplateDraft> findAllByOrderBySavedAtDesc();
}
