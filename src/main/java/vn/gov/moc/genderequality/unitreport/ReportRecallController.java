package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a unit can do with its report after it has left the drafter's desk. */
@RestController
class ReportRecallController {

    private final ReportMoves moves;
    private final ReportRecallService recalls;
    private final ReportCorrectionService corrections;

    ReportRecallController(ReportMoves moves, ReportRecallService recalls, ReportCorrectionService corrections) {
        this.moves = moves;
        this.recalls = recalls;
        this.corrections = corrections;
    }

    /** @param reason 1 to 2,000 characters */
    record Because(@Nullable String reason) {}

    @GetMapping("/api/reports/{id}/moves")
    ReportMoves.Allowed moves(@PathVariable String id, Principal user) {
        return moves.of(id, user.getName());
    }

    @PostMapping("/api/reports/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, @RequestBody Because because, Principal user) {
        recalls.withdraw(id, because.reason(), user.getName());
    }

    @PostMapping("/api/reports/{id}/recall")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable String id, @RequestBody Because because, Principal user) {
        recalls.recall(id, because.reason(), user.getName());
    }

    @PostMapping("/api/reports/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String id, @RequestBody Because because, Principal user) {
        corrections.begin(id, because.reason(), user.getName());
    }

    @DeleteMapping("/api/reports/{id}/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, Principal user) {
        corrections.drop(id, user.getName());
    }
}
