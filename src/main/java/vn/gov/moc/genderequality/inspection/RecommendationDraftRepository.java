package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecommendationDraftRepository extends JpaRepository<RecommendationDraft, UUID> {

    List<RecommendationDraft> findByVisitIdOrderByPlace(String visitId);
}
