package vn.gov.moc.genderequality.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommitteeMeetingRepository extends JpaRepository<CommitteeMeeting, UUID> {

    /** Of a unit in a span of days, the newest first. */
    List<CommitteeMeeting> findByUnitCodeAndHeldOnBetweenOrderByHeldOnDescIdAsc(
            String unitCode, LocalDate first, LocalDate last);

    /** The newest of a unit. */
    List<CommitteeMeeting> findTop50ByUnitCodeOrderByHeldOnDescIdAsc(String unitCode);
}
