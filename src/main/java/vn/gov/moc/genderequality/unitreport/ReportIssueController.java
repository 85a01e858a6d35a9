package vn.gov.moc.genderequality.unitreport;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.document.Downloads;

/** What was submitted, issue by issue. */
@RestController
class ReportIssueController {

    private final ReportIssues issues;

    ReportIssueController(ReportIssues issues) {
        this.issues = issues;
    }

    @GetMapping("/api/reports/{id}/issues")
    List<IssueEntry> issues(@PathVariable String id, Principal user) {
        return issues.of(id, user.getName());
    }

    /** The very bytes that were hashed: {@code sha256sum} of the file gives the issue's hash. */
    @GetMapping("/api/reports/{id}/issues/{issueNumber}/snapshot.json")
    ResponseEntity<byte[]> snapshot(@PathVariable String id, @PathVariable int issueNumber, Principal user) {
        byte[] content = issues.content(id, issueNumber, user.getName()).getBytes(StandardCharsets.UTF_8);
        return Downloads.save("%s-%d.json".formatted(id, issueNumber), MediaType.APPLICATION_JSON, content);
    }
}
