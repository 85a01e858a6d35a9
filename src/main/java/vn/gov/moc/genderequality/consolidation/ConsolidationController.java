package vn.gov.moc.genderequality.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftResult;

/** The consolidated report behind its forms and its page. */
@RestController
@RequestMapping("/api/consolidations")
class ConsolidationController {

    private final ConsolidationViews views;
    private final ConsolidationDraftService drafts;
    private final ConsolidationDispatches dispatches;
    private final ConsolidationRevisions revisions;

    ConsolidationController(
            ConsolidationViews views,
            ConsolidationDraftService drafts,
            ConsolidationDispatches dispatches,
            ConsolidationRevisions revisions) {
        this.views = views;
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.revisions = revisions;
    }

    /** @param reason at most 2,000 characters */
    record Reason(@Nullable String reason) {}

    @GetMapping
    List<ConsolidationSummary> all(Principal user) {
        return views.all(user.getName());
    }

    @GetMapping("/{id}")
    ConsolidationView consolidation(@PathVariable String id, Principal user) {
        return views.of(id, user.getName());
    }

    /** Begins that of a period which closed without one. */
    @PostMapping("/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    ConsolidationView begin(@PathVariable String id, Principal user) {
        revisions.beginFor(id, user.getName());
        return views.of(id, user.getName());
    }

    /** Answers 200 when everything was saved, 409 when a section is in conflict, 400 when one is wrong; the others are saved. */
    @PatchMapping("/{id}/draft")
    ResponseEntity<DraftResult> save(@PathVariable String id, @RequestBody DraftPatch patch, Principal user) {
        DraftResult result = drafts.save(id, patch, user.getName());
        HttpStatus status = !result.errors().isEmpty()
                ? HttpStatus.BAD_REQUEST
                : !result.conflicts().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return ResponseEntity.status(status).body(result);
    }

    /** The desk records how an issue was sent. */
    @PostMapping("/{id}/dispatches")
    ConsolidationView sent(@PathVariable String id, @RequestBody ConsolidationDispatches.Sent sent, Principal user) {
        dispatches.record(id, sent, user.getName());
        return views.of(id, user.getName());
    }

    /** The desk has what was dispatched replaced. */
    @PostMapping("/{id}/revision")
    ConsolidationView revise(@PathVariable String id, @RequestBody Reason reason, Principal user) {
        revisions.request(id, reason.reason(), user.getName());
        return views.of(id, user.getName());
    }

    /** The desk gives the revision up. */
    @PostMapping("/{id}/revision/discard")
    ConsolidationView discard(@PathVariable String id, @RequestBody Reason reason, Principal user) {
        revisions.discard(id, reason.reason(), user.getName());
        return views.of(id, user.getName());
    }

    /** What each unit put into a number. */
    @GetMapping("/{id}/figures/{cell}")
    List<UnitFigure> figures(@PathVariable String id, @PathVariable String cell, Principal user) {
        return views.figures(id, null, cell, user.getName());
    }

    /** What units wrote, of one section or of all. */
    @GetMapping("/{id}/narratives")
    List<UnitNarrative> narratives(
            @PathVariable String id, @RequestParam(defaultValue = "") String section, Principal user) {
        return views.narratives(id, null, section, user.getName());
    }

    /** From round {@code from} to round {@code to}. */
    @GetMapping("/{id}/rounds/{from}/diff/{to}")
    RoundChanges changes(@PathVariable String id, @PathVariable int from, @PathVariable int to, Principal user) {
        return views.changes(id, from, to, user.getName());
    }

    @GetMapping("/{id}/issues/{issueNumber}")
    ConsolidationSnapshot issue(@PathVariable String id, @PathVariable int issueNumber, Principal user) {
        return views.issue(id, issueNumber, user.getName());
    }

    @GetMapping("/{id}/issues/{issueNumber}/figures/{cell}")
    List<UnitFigure> figures(
            @PathVariable String id, @PathVariable int issueNumber, @PathVariable String cell, Principal user) {
        return views.figures(id, issueNumber, cell, user.getName());
    }

    @GetMapping("/{id}/issues/{issueNumber}/narratives")
    List<UnitNarrative> narratives(
            @PathVariable String id,
            @PathVariable int issueNumber,
            @RequestParam(defaultValue = "") String section,
            Principal user) {
        return views.narratives(id, issueNumber, section, user.getName());
    }

    /** The very bytes that were hashed: {@code sha256sum} of the file gives the issue's hash. */
    @GetMapping("/{id}/issues/{issueNumber}/snapshot.json")
    ResponseEntity<byte[]> snapshot(@PathVariable String id, @PathVariable int issueNumber, Principal user) {
        byte[] content = views.content(id, issueNumber, user.getName()).getBytes(StandardCharsets.UTF_8);
        return Downloads.save("tong-hop-%s-%d.json".formatted(id, issueNumber), MediaType.APPLICATION_JSON, content);
    }
}
