package vn.gov.moc.genderequality.absence;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.absence.AbsenceView.DueView;

/** Absences behind the page of delegations, and what a signer is warned of. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private final AbsenceService absences;
    private final AbsenceViews views;

    AbsenceController(AbsenceService absences, AbsenceViews views) {
        this.absences = absences;
        this.views = views;
    }

    /** Under way and to come, or with {@code over} what has ended. */
    @GetMapping
    AbsenceView.Rows list(
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "0") int page,
            Principal user) {
        return views.visibleTo(user.getName(), over, page);
    }

    /** What somebody chooses from when he records an absence. */
    @GetMapping("/options")
    AbsenceView.Options options(Principal user) {
        return views.options(user.getName());
    }

    /** Answers with what falls due meanwhile that nobody covers. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView record(@RequestBody AbsenceTerms.Typed terms, Principal user) {
        return views.own(absences.record(terms, user.getName()));
    }

    @PostMapping("/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void comeBack(@PathVariable String id, Principal user) {
        absences.comeBack(id, user.getName());
    }

    /** The unit's heads who are or will be away while something falls due that nobody could sign. */
    @GetMapping("/heads")
    List<HeadAway> heads(@RequestParam String unit, Principal user) {
        return views.headsAway(unit, user.getName()).stream().map(HeadAway::of).toList();
    }

    /** @param own whether it is the person who asks */
    record HeadAway(String person, boolean own, LocalDate firstDay, LocalDate lastDay, List<DueView> uncovered) {

        static HeadAway of(Away away) {
            return new HeadAway(
                    away.person(),
                    away.own(),
                    away.firstDay(),
                    away.lastDay(),
                    away.uncovered().stream().map(DueView::of).toList());
        }
    }
}
