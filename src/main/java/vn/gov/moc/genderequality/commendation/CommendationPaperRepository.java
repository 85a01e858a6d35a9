package vn.gov.moc.genderequality.commendation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The signed papers; only ever added to. */
interface CommendationPaperRepository extends JpaRepository<CommendationPaper, Long> {

    Optional<CommendationPaper> findFirstByCommendationIdAndKindOrderByRoundDesc(
            String commendationId, CommendationPaper.Kind kind);
}
