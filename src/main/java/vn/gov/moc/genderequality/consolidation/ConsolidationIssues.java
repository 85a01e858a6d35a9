package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Reads what was signed. */
@Component
class ConsolidationIssues {

    private final ConsolidationRepository consolidations;
    private final ConsolidationIssueRepository issues;
    private final CanonicalJson json;

    ConsolidationIssues(
            ConsolidationRepository consolidations, ConsolidationIssueRepository issues, CanonicalJson json) {
        this.consolidations = consolidations;
        this.issues = issues;
        this.json = json;
    }

    /** All issues, the first one first. */
    List<ConsolidationIssue> of(String id) {
        return issues.findByConsolidationIdOrderByIssueNumber(id);
    }

    /** @throws NotFoundException when there is no such issue */
    ConsolidationIssue issue(String id, int issueNumber) {
        return issues.findByConsolidationIdAndIssueNumber(id, issueNumber)
                .orElseThrow(
                        () -> new NotFoundException("Bản tổng hợp không có bản ký lần %d.".formatted(issueNumber)));
    }

    /** The issue that counts; none before the first is signed. */
    Optional<ConsolidationSnapshot> valid(String id) {
        return consolidations
                .findById(id)
                .flatMap(consolidation -> Optional.ofNullable(consolidation.validIssue()))
                .flatMap(issues::findById)
                .map(this::read);
    }

    /** The issues that count, by consolidation. */
    Map<String, ConsolidationIssue> valid() {
        return issues.findValid().stream()
                .collect(Collectors.toMap(ConsolidationIssue::consolidationId, Function.identity()));
    }

    ConsolidationSnapshot read(ConsolidationIssue issue) {
        return json.read(issue.content(), ConsolidationSnapshot.class);
    }
}
