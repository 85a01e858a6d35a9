package vn.gov.moc.genderequality.unitreport;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A report on its way: who has passed it, the committee's marks, its rounds and what changed between them. */
@RestController
@RequestMapping("/api/reports/{id}")
class ReportReviewController {

    private final ReportProgresses progresses;
    private final ReportCheckService checks;
    private final ReportRounds rounds;

    ReportReviewController(ReportProgresses progresses, ReportCheckService checks, ReportRounds rounds) {
        this.progresses = progresses;
        this.checks = checks;
        this.rounds = rounds;
    }

    @GetMapping("/progress")
    ReportProgress progress(@PathVariable String id, Principal user) {
        return progresses.of(id, user.getName());
    }

    @PutMapping("/checks/{kind}")
    ReportProgress mark(@PathVariable String id, @PathVariable ReportCheckKind kind, Principal user) {
        checks.mark(id, kind, user.getName());
        return progresses.of(id, user.getName());
    }

    @DeleteMapping("/checks/{kind}")
    ReportProgress unmark(@PathVariable String id, @PathVariable ReportCheckKind kind, Principal user) {
        checks.unmark(id, kind, user.getName());
        return progresses.of(id, user.getName());
    }

    @GetMapping("/rounds")
    List<ReportRounds.RoundView> rounds(@PathVariable String id, Principal user) {
        return rounds.of(id, user.getName());
    }

    /** From round {@code from} to round {@code to}. */
    @GetMapping("/rounds/{from}/diff/{to}")
    RoundDiff diff(@PathVariable String id, @PathVariable int from, @PathVariable int to, Principal user) {
        return rounds.diff(id, from, to, user.getName());
    }

    /** From round {@code from} to the content as it is now. */
    @GetMapping("/rounds/{from}/diff")
    RoundDiff diffToNow(@PathVariable String id, @PathVariable int from, Principal user) {
        return rounds.diffToNow(id, from, user.getName());
    }
}
