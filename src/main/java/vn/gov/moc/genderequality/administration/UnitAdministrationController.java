package vn.gov.moc.genderequality.administration;

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
import vn.gov.moc.genderequality.administration.UnitClosings.NewUnit;
import vn.gov.moc.genderequality.administration.UnitLists.AccountRow;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitDescription;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.unitreport.UnitReports.OpenReport;

/** Lists units and accounts, creates, renames, closes and merges units. */
@RestController
@RequestMapping("/api/administration")
class UnitAdministrationController {

    private final UnitLists lists;
    private final UnitRegister register;
    private final UnitClosings closings;
    private final AccountHelp help;
    private final AdministrationAccess access;

    UnitAdministrationController(
            UnitLists lists,
            UnitRegister register,
            UnitClosings closings,
            AccountHelp help,
            AdministrationAccess access) {
        this.help = help;
        this.lists = lists;
        this.register = register;
        this.closings = closings;
        this.access = access;
    }

    /** @param version as the unit was when the form was opened */
    record UnitChange(
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable UnitKind kind,
            @Nullable String headTitle,
            @Nullable String seat,
            long version) {}

    /** The unit as it is stored now. */
    record UnitView(String code, String name, long version) {

        static UnitView of(OrganizationUnit unit) {
            return new UnitView(unit.code(), unit.name(), unit.version());
        }
    }

    @GetMapping("/units")
    ListPage<UnitRow> units(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "CODE") UnitSort sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "0") int page,
            Principal user) {
        return lists.units(query, kind, active, sort, descending, page, user.getName());
    }

    @GetMapping("/accounts")
    ListPage<AccountRow> accounts(
            @RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "0") int page, Principal user) {
        return lists.accounts(query, page, user.getName());
    }

    /** A new password for somebody who has lost his. */
    @PostMapping("/accounts/{id}/password")
    AccountHelp.NewPassword resetPassword(@PathVariable String id, Principal user) {
        return help.resetPassword(id, user.getName());
    }

    /** For somebody who has lost his telephone. */
    @DeleteMapping("/accounts/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable String id, Principal user) {
        help.removeSecondFactor(id, user.getName());
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    UnitView create(@RequestBody NewUnit unit, Principal user) {
        access.requireAdministrator(user.getName());
        return UnitView.of(register.create(unit.description()));
    }

    @PutMapping("/units/{code}")
    UnitView change(@PathVariable String code, @RequestBody UnitChange change, Principal user) {
        access.requireAdministrator(user.getName());
        return UnitView.of(register.change(
                UnitDescription.typed(
                        code, change.name(), change.abbreviation(), change.kind(), change.headTitle(), change.seat()),
                change.version()));
    }

    /** What has to be decided on when the unit ceases. */
    @GetMapping("/units/{code}/open-reports")
    List<OpenReport> openReports(@PathVariable String code, Principal user) {
        return closings.openReports(code, user.getName());
    }

    /** Closes units, with a successor: merges them. */
    @PostMapping("/unit-closings")
    UnitClosings.Result close(@RequestBody UnitClosings.Request request, Principal user) {
        return closings.close(request, user.getName());
    }
}
