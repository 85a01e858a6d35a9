package vn.gov.moc.genderequality.organization;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ministry's units; administrators keep them. */
@RestController
class UnitController {

    private final OrganizationUnitRepository units;
    private final UnitRegister register;
    private final AccessPolicy access;

    UnitController(OrganizationUnitRepository units, UnitRegister register, AccessPolicy access) {
        this.units = units;
        this.register = register;
        this.access = access;
    }

    @GetMapping("/api/units")
    List<UnitView> units() {
        return units.findByActiveTrueOrderByCode().stream().map(UnitView::of).toList();
    }

    /** Creates the unit with its groups, or changes its name, abbreviation, kind, what its papers say of it, and whether it takes part. */
    @PutMapping("/api/units/{code}")
    public UnitView save(@PathVariable String code, @RequestBody UnitInput input, Principal user) {
        access.require(user.getName(), MinistryGroup.ADMIN);
        OrganizationUnit unit = register.save(
                UnitDescription.typed(
                        code, input.name(), input.abbreviation(), input.kind(), input.headTitle(), input.seat()),
                input.active() == null || input.active());
        return UnitView.of(unit);
    }

    record UnitInput(
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable UnitKind kind,
            @Nullable String headTitle,
            @Nullable String seat,
            @Nullable Boolean active) {}

    record UnitView(
            String code,
            String name,
            String abbreviation,
            UnitKind kind,
            String kindLabel,
            String headTitle,
            String seat,
            boolean active) {

        static UnitView of(OrganizationUnit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.abbreviation(),
                    unit.kind(),
                    unit.kind().label(),
                    unit.headTitle(),
                    unit.seat(),
                    unit.active());
        }
    }
}
