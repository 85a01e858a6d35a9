package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ConclusionText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.FindingText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.MinutesText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.ProposalText;
import vn.gov.moc.genderequality.inspection.InspectionVisits.SelfReportText;

/**
 * A visit behind its forms. Every text is a document of its own with its own version: two people who write on different topics
 * never hinder each other.
 */
@RestController
@RequestMapping("/api/inspection-visits/{id}")
class InspectionVisitController {

    private final InspectionVisits visits;
    private final InspectionViews views;

    InspectionVisitController(InspectionVisits visits, InspectionViews views) {
        this.visits = visits;
        this.views = views;
    }

    /** A text as a form reads and saves it. */
    record SelfReportDocument(String text, long version) {}

    record FindingDocument(String finding, String evidence, long version) {}

    record MinutesDocument(String participants, String assessment, long version) {}

    @GetMapping
    VisitView visit(@PathVariable String id, Principal user) {
        return views.visit(id, user.getName());
    }

    @GetMapping("/self-report/{topic}")
    SelfReportDocument selfReport(@PathVariable String id, @PathVariable InspectionTopic topic, Principal user) {
        VisitView.TopicView view = topic(id, topic, user);
        return new SelfReportDocument(orEmpty(view.selfReport()), view.selfVersion());
    }

    @PutMapping("/self-report/{topic}")
    SelfReportDocument saveSelfReport(
            @PathVariable String id,
            @PathVariable InspectionTopic topic,
            @RequestBody SelfReportText text,
            Principal user) {
        visits.saveSelfReport(id, topic, text, user.getName());
        return selfReport(id, topic, user);
    }

    @GetMapping("/findings/{topic}")
    FindingDocument finding(@PathVariable String id, @PathVariable InspectionTopic topic, Principal user) {
        VisitView.TopicView view = topic(id, topic, user);
        return new FindingDocument(orEmpty(view.finding()), orEmpty(view.evidence()), view.findingVersion());
    }

    @PutMapping("/findings/{topic}")
    FindingDocument saveFinding(
            @PathVariable String id,
            @PathVariable InspectionTopic topic,
            @RequestBody FindingText text,
            Principal user) {
        visits.saveFinding(id, topic, text, user.getName());
        return finding(id, topic, user);
    }

    private VisitView.TopicView topic(String id, InspectionTopic topic, Principal user) {
        return views.visit(id, user.getName()).topics().get(topic.ordinal());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @GetMapping("/minutes-text")
    MinutesDocument minutes(@PathVariable String id, Principal user) {
        VisitView view = views.visit(id, user.getName());
        return new MinutesDocument(view.participants(), view.assessment(), view.minutesVersion());
    }

    @PutMapping("/minutes-text")
    MinutesDocument saveMinutes(@PathVariable String id, @RequestBody MinutesText text, Principal user) {
        visits.saveMinutes(id, text, user.getName());
        return minutes(id, user);
    }

    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    VisitView.ProposalView addProposal(@PathVariable String id, @RequestBody ProposalText text, Principal user) {
        return proposal(id, visits.addProposal(id, text, user.getName()), user);
    }

    @PutMapping("/proposals/{proposal}")
    VisitView.ProposalView saveProposal(
            @PathVariable String id, @PathVariable UUID proposal, @RequestBody ProposalText text, Principal user) {
        visits.saveProposal(id, proposal, text, user.getName());
        return proposal(id, proposal, user);
    }

    @GetMapping("/proposals/{proposal}")
    VisitView.ProposalView proposal(@PathVariable String id, @PathVariable UUID proposal, Principal user) {
        return views.visit(id, user.getName()).proposals().stream()
                .filter(view -> view.id().equals(proposal))
                .findFirst()
                .orElseThrow(InspectionVisits::noProposal);
    }

    @DeleteMapping("/proposals/{proposal}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeProposal(@PathVariable String id, @PathVariable UUID proposal, Principal user) {
        visits.removeProposal(id, proposal, user.getName());
    }

    @GetMapping("/conclusion")
    VisitView.ConclusionView conclusion(@PathVariable String id, Principal user) {
        VisitView.ConclusionView view = views.visit(id, user.getName()).conclusion();
        return view == null ? new VisitView.ConclusionView("", null, null, 0) : view;
    }

    @PutMapping("/conclusion")
    VisitView.ConclusionView saveConclusion(@PathVariable String id, @RequestBody ConclusionText text, Principal user) {
        visits.saveConclusion(id, text, user.getName());
        return conclusion(id, user);
    }
}
