package vn.gov.moc.genderequality.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The consolidated report behind its forms and its page. */
@RestController
@RequestMapping("/api/consolidations")
class ConsolidationController {

    private final ConsolidationViews views;

    ConsolidationController(ConsolidationViews views) {
        this.views = views;
    }

    @GetMapping
    List<ConsolidationSummary> all(Principal user) {
        return views.all(user.getName());
    }

    @GetMapping("/{id}")
    ConsolidationView consolidation(@PathVariable String id, Principal user) {
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
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tong-hop-%s-%d.json".formatted(id, issueNumber), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
