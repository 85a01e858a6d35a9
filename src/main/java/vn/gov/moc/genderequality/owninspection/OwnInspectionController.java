package vn.gov.moc.genderequality.owninspection;

import java.security.Principal;
import java.util.UUID;
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

/** The entries behind their page: a unit's drafters and committee write, whoever sees the unit reads. */
@RestController
@RequestMapping("/api/own-inspections")
class OwnInspectionController {

    private final OwnInspections inspections;

    OwnInspectionController(OwnInspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/{id}")
    OwnInspectionView inspection(@PathVariable UUID id, Principal user) {
        return view(inspections.readable(id, user.getName()), user);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OwnInspectionView add(
            @RequestParam int year, @RequestParam String unit, @RequestBody OwnInspectionDraft draft, Principal user) {
        return view(inspections.add(unit, year, draft, user.getName()), user);
    }

    @PutMapping("/{id}")
    OwnInspectionView change(@PathVariable UUID id, @RequestBody OwnInspectionDraft draft, Principal user) {
        return view(inspections.change(id, draft, user.getName()), user);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam long version, Principal user) {
        inspections.remove(id, version, user.getName());
    }

    private OwnInspectionView view(OwnInspection inspection, Principal user) {
        return OwnInspectionView.of(inspection, inspections.writes(user.getName(), inspection.unitCode()));
    }
}
