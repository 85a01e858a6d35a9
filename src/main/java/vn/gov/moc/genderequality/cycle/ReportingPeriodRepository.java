package vn.gov.moc.genderequality.cycle;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ReportingPeriodRepository extends JpaRepository<ReportingPeriod, String> {

    List<ReportingPeriod> findByYearOrderByOpensOn(int year);

    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<ReportingPeriod> findHeldById(String id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReportingPeriod> findLockedById(String id);
}
