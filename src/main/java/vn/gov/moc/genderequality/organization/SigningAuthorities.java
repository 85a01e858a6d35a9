package vn.gov.moc.genderequality.organization;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says by what right a person signs for a unit. */
@Component
public class SigningAuthorities {

    private final AccessPolicy access;

    SigningAuthorities(AccessPolicy access) {
        this.access = access;
    }

    /** @throws AccessDeniedException when the person may not sign this matter for the unit now */
    public SigningAuthority require(String actor, OrganizationUnit unit, SigningMatter matter) {
        access.require(actor, UnitRole.HEAD, unit.code());
        return new SigningAuthority(actor, List.of(unit.headTitle().toUpperCase(Locale.forLanguageTag("vi-VN"))), null);
    }
}
