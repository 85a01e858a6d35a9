package vn.gov.moc.genderequality.monitoring;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Tells a script on whose behalf it runs, so that it offers only what that person may see. */
@RestController
class MeController {

    private final PeopleDirectory people;
    private final AccessPolicy access;

    MeController(PeopleDirectory people, AccessPolicy access) {
        this.people = people;
        this.access = access;
    }

    @GetMapping("/api/me")
    Me me(Principal person) {
        return new Me(person.getName(), people.nameOf(person.getName()), access.seesAllUnits(person.getName()));
    }

    /**
     * Who is logged in.
     *
     * @param id the account
     * @param name the name people read
     * @param seesAllUnits whether the person reads every unit's work
     */
    record Me(String id, String name, boolean seesAllUnits) {}
}
