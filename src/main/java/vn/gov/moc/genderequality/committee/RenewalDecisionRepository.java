package vn.gov.moc.genderequality.committee;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The heads' decisions on lists; only ever added to. */
interface RenewalDecisionRepository extends JpaRepository<RenewalDecision, Long> {

    List<RenewalDecision> findByRenewalIdOrderByIdDesc(String renewalId);
}
