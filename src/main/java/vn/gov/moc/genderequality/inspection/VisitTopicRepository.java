package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitTopicRepository extends JpaRepository<VisitTopic, String> {

    List<VisitTopic> findByVisitId(String visitId);
}
