package vn.gov.moc.genderequality.guidance;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuidanceReceiptRepository extends JpaRepository<GuidanceReceipt, GuidanceReceipt.Key> {

    List<GuidanceReceipt> findByYearOrderByUnitCode(int year);

    List<GuidanceReceipt> findByYearAndUnitCodeIn(int year, Collection<String> unitCodes);

    List<GuidanceReceipt> findByYearAndAcknowledgedAtIsNull(int year);
}
