package vn.gov.moc.genderequality.activity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The ledger's rows. */
interface ActivityRepository extends JpaRepository<Activity, UUID> {

    List<Activity> findByUnitCodeAndCycleYearAndActionMonthTrueOrderByBeginsOnAscTitleAsc(String unitCode, int year);
}
