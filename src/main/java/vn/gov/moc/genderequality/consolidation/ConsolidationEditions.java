package vn.gov.moc.genderequality.consolidation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.consolidation.ConsolidationSnapshot.Replaced;
import vn.gov.moc.genderequality.engine.Zones;

/** Finds what of a consolidated report is to be printed, for the ministry's people. */
@Component
@Transactional(readOnly = true)
class ConsolidationEditions {

    private static final String ROOM_FOR_NUMBER = "……";

    private final ConsolidationViews views;
    private final ConsolidationBodies bodies;
    private final ConsolidationIssues issues;
    private final ConsolidationProperties properties;

    ConsolidationEditions(
            ConsolidationViews views,
            ConsolidationBodies bodies,
            ConsolidationIssues issues,
            ConsolidationProperties properties) {
        this.views = views;
        this.bodies = bodies;
        this.issues = issues;
        this.properties = properties;
    }

    /**
     * The valid issue once it is signed and not being replaced; else the draft as it stands or as it was sent to review.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person is not of the ministry's groups
     */
    ConsolidationEdition present(String id, String user) {
        Consolidation consolidation = views.readable(id, user);
        return switch (consolidation.state()) {
            case SIGNED, DISPATCHED ->
                issues.of(id).stream()
                        .filter(issue -> issue.getId().equals(consolidation.validIssue()))
                        .findFirst()
                        .map(this::edition)
                        .orElseThrow();
            case EDITING, IN_REVIEW, SIGNING, CANCELLED -> draft(consolidation);
        };
    }

    /**
     * An issue by its number, from 1.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person is not of the ministry's groups
     * @throws vn.gov.moc.genderequality.problem.NotFoundException when there is no such issue
     */
    ConsolidationEdition issue(String id, int number, String user) {
        views.readable(id, user);
        return edition(issues.issue(id, number));
    }

    private ConsolidationEdition edition(ConsolidationIssue issue) {
        return ConsolidationEdition.issue(issues.read(issue), issue.sha256());
    }

    private ConsolidationEdition draft(Consolidation consolidation) {
        ConsolidationBody body = ofTheDay(bodies.of(consolidation));
        Optional<ConsolidationSnapshot> replaced =
                consolidation.revision() ? issues.valid(consolidation.id()) : Optional.empty();
        return new ConsolidationEdition(
                body,
                properties.issuingBody(),
                properties.place(),
                "%s/BC-%s".formatted(ROOM_FOR_NUMBER, properties.abbreviation()),
                null,
                properties.authority(),
                null,
                null,
                consolidation.revisionReason(),
                replaced.map(issue -> new Replaced(issue.issueNumber(), issue.documentNumber(), issue.signedAt()))
                        .orElse(null),
                replaced.map(issue -> Differences.between(issue, body.content()))
                        .orElse(null));
    }

    /** A draft collected twice without anything new is the same edition, whose pages are laid out but once. */
    private static ConsolidationBody ofTheDay(ConsolidationBody body) {
        ConsolidationContent content = body.content();
        Instant day = content.takenAt()
                .atZone(Zones.VIETNAM)
                .toLocalDate()
                .atStartOfDay(Zones.VIETNAM)
                .toInstant();
        return new ConsolidationBody(
                new ConsolidationContent(
                        content.periodId(),
                        content.periodLabel(),
                        content.year(),
                        content.kind(),
                        content.title(),
                        content.templateId(),
                        content.dueText(),
                        day,
                        content.completeness(),
                        content.units(),
                        content.sections(),
                        content.estimates(),
                        content.keyLeadership(),
                        content.difficulties()),
                body.texts());
    }
}
