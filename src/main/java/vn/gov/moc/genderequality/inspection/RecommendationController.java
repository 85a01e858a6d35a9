package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.inspection.Recommendations.EvidenceText;

/** A recommendation behind its forms. */
@RestController
@RequestMapping("/api/recommendations/{id}")
class RecommendationController {

    private final Recommendations recommendations;
    private final InspectionViews views;

    RecommendationController(Recommendations recommendations, InspectionViews views) {
        this.recommendations = recommendations;
        this.views = views;
    }

    @GetMapping
    RecommendationView recommendation(@PathVariable String id, Principal user) {
        return views.recommendation(id, user.getName());
    }

    @PutMapping("/evidence")
    RecommendationView saveEvidence(@PathVariable String id, @RequestBody EvidenceText text, Principal user) {
        recommendations.saveEvidence(id, text, user.getName());
        return views.recommendation(id, user.getName());
    }
}
