package vn.gov.moc.genderequality.administration;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RosterImportRepository extends JpaRepository<RosterImport, Long> {

    Optional<RosterImport> findByToken(String token);
}
