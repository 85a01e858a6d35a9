package vn.gov.moc.genderequality.delegation;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.SigningAuthorities;
import vn.gov.moc.genderequality.organization.SigningAuthority;
import vn.gov.moc.genderequality.organization.SigningMatter;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Tells a signer before he signs what will stand above his name. */
@RestController
class SigningAuthorityController {

    private final SigningAuthorities authorities;
    private final OrganizationUnitRepository units;
    private final PeopleDirectory people;

    SigningAuthorityController(
            SigningAuthorities authorities, OrganizationUnitRepository units, PeopleDirectory people) {
        this.authorities = authorities;
        this.units = units;
        this.people = people;
    }

    /** Answers 403 to whoever may not sign this matter for the unit now. */
    @GetMapping("/api/signing-authority")
    @Transactional
    public View authority(@RequestParam String unit, @RequestParam SigningMatter matter, Principal user) {
        SigningAuthority authority = authorities.require(
                user.getName(),
                units.findById(unit).orElseThrow(() -> new NotFoundException("Không có đơn vị này.")),
                matter);
        String head = authority.onBehalfOf();
        return new View(authority.lines(), head == null ? null : people.nameOf(head));
    }

    /** @param onBehalfOf the head's name; none for the head himself */
    record View(List<String> lines, @Nullable String onBehalfOf) {}
}
