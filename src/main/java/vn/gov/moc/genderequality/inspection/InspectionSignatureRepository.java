package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InspectionSignatureRepository extends JpaRepository<InspectionSignature, Long> {

    List<InspectionSignature> findByVisitIdOrderById(String visitId);
}
