package vn.gov.moc.genderequality.organization;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.RefusedException;

/** Says by what right a person signs for a unit: as its head, or in the head's stead. */
@Component
public class SigningAuthorities {

    private final AccessPolicy access;
    private final SigningDelegations delegations;

    SigningAuthorities(AccessPolicy access, SigningDelegations delegations) {
        this.access = access;
        this.delegations = delegations;
    }

    /** @throws RefusedException when the person may not sign this matter for the unit at this moment */
    public SigningAuthority require(String actor, OrganizationUnit unit, SigningMatter matter) {
        if (access.has(actor, UnitRole.HEAD, unit.code())) {
            return new SigningAuthority(
                    actor, List.of(unit.headTitle().toUpperCase(Locale.forLanguageTag("vi-VN"))), null);
        }
        return delegations
                .authority(actor, unit, matter)
                .orElseThrow(
                        () -> new RefusedException(
                                "Lúc này Ông/Bà không có quyền ký thay thủ trưởng đơn vị: chưa được giao, chưa đến ngày, đã hết hạn hoặc đã bị thu hồi. Chưa có gì được ghi; đề nghị thủ trưởng đơn vị ký hoặc giao ký."));
    }
}
