package vn.gov.moc.genderequality.inspection;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.ChangeProposal;
import vn.gov.moc.genderequality.inspection.InspectionPrograms.Purpose;

/** The year's inspection program behind its forms. */
@RestController
@RequestMapping("/api/inspection-programs/{year}")
class InspectionProgramController {

    private final InspectionPrograms programs;
    private final InspectionViews views;

    InspectionProgramController(InspectionPrograms programs, InspectionViews views) {
        this.programs = programs;
        this.views = views;
    }

    @GetMapping
    ProgramView program(@PathVariable int year, Principal user) {
        return views.program(year, user.getName());
    }

    /** Whom the committee may choose; with {@code unit} the people of a unit, else the ministry's. */
    @GetMapping("/people")
    List<PersonView> people(
            @PathVariable int year, @RequestParam(required = false) @Nullable String unit, Principal user) {
        return views.choices(unit, user.getName());
    }

    @PutMapping("/purpose")
    ProgramView save(@PathVariable int year, @RequestBody Purpose purpose, Principal user) {
        programs.savePurpose(year, purpose, user.getName());
        return views.program(year, user.getName());
    }

    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    ProgramView add(@PathVariable int year, @RequestBody VisitPlan plan, Principal user) {
        programs.addVisit(year, plan, user.getName());
        return views.program(year, user.getName());
    }

    @PutMapping("/visits/{visitId}")
    ProgramView change(
            @PathVariable int year, @PathVariable String visitId, @RequestBody VisitPlan plan, Principal user) {
        programs.changeVisit(visitId, plan, user.getName());
        return views.program(year, user.getName());
    }

    @DeleteMapping("/visits/{visitId}")
    ProgramView remove(@PathVariable int year, @PathVariable String visitId, Principal user) {
        programs.removeVisit(visitId, user.getName());
        return views.program(year, user.getName());
    }

    /** Proposes to change an approved program. */
    @PostMapping("/changes")
    @ResponseStatus(HttpStatus.CREATED)
    ProgramView propose(@PathVariable int year, @RequestBody ChangeProposal proposal, Principal user) {
        programs.propose(year, proposal, user.getName());
        return views.program(year, user.getName());
    }
}
