package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecommendationStepRepository extends JpaRepository<RecommendationStep, Long> {

    List<RecommendationStep> findByRecommendationIdOrderById(String recommendationId);
}
