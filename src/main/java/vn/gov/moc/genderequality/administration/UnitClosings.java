package vn.gov.moc.genderequality.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitDecision;
import vn.gov.moc.genderequality.organization.UnitDescription;
import vn.gov.moc.genderequality.organization.UnitKind;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.organization.UnitRole;
import vn.gov.moc.genderequality.organization.UnitWork;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.UnitReports;
import vn.gov.moc.genderequality.unitreport.UnitReports.OpenReport;

/**
 * Closes units by decision, and merges them into another: what becomes of each open report is decided with it, its
 * other open work is called off, the units' people lose their roles there, the history stays. All of it or nothing.
 */
@Service
@Transactional
class UnitClosings {

    /** What becomes of an open report. */
    enum Choice {
        /** It is called off. */
        CANCEL,
        /** The successor reports in its stead. */
        MOVE,
        /** The ministry, which has it already, decides on it. */
        KEEP
    }

    /**
     * What an administrator sends.
     *
     * @param units the codes of the units that cease
     * @param successor the code of the unit that goes on with their work; none when there is none
     * @param newUnit the successor as it is to be created; none when it is there
     * @param reports what becomes of each open report, by its id
     */
    record Request(
            @Nullable List<String> units,
            @Nullable String successor,
            @Nullable NewUnit newUnit,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable Map<String, Choice> reports) {}

    /** @param cancelled how many reports were called off, and so on */
    record Result(List<String> units, @Nullable String successor, int cancelled, int moved, int kept, int people) {}

    private final UnitRegister register;
    private final UnitReports reports;
    private final List<UnitWork> works;
    private final AccountRegister accounts;
    private final AdministrationAccess access;
    private final Clock clock;

    UnitClosings(
            UnitRegister register,
            UnitReports reports,
            List<UnitWork> works,
            AccountRegister accounts,
            AdministrationAccess access,
            Clock clock) {
        this.register = register;
        this.reports = reports;
        this.works = works;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /** What has to be decided on when the unit ceases. */
    @Transactional(readOnly = true)
    public List<OpenReport> openReports(String unit, String user) {
        access.requireReader(user);
        return reports.openReports(register.unit(unit).code());
    }

    /**
     * Closes the units.
     *
     * @throws InvalidInputException one problem for each wrong field; nothing is changed
     * @throws ConflictException when the open reports are others than those decided on, or a unit has ceased already
     */
    public Result close(Request request, String actor) {
        access.requireAdministrator(actor);
        register.lock();
        UnitDecision decision = UnitDecision.typed(
                request.decisionNumber(), request.decidedOn(), request.reason(), LocalDate.now(clock));
        List<OrganizationUnit> units = units(request);
        Map<String, Choice> choices = request.reports() == null ? Map.of() : request.reports();
        Map<OpenReport, Choice> decided = decided(units, choices, request);
        OrganizationUnit successor = successor(request);
        for (OrganizationUnit unit : units) {
            register.close(unit, successor, decision, actor);
            if (successor != null) {
                reports.succeeded(unit.code(), successor.code());
            }
        }
        String why = reason(decision, units, successor);
        decided.forEach((report, choice) -> carryOut(report, choice, successor, why, actor));
        units.forEach(unit -> works.forEach(work -> work.ceased(unit.code(), why, actor)));
        int people = units.stream().mapToInt(this::releasePeople).sum();
        units.forEach(unit -> reports.left(unit.code()));
        return new Result(
                units.stream().map(OrganizationUnit::code).toList(),
                successor == null ? null : successor.code(),
                count(decided, Choice.CANCEL),
                count(decided, Choice.MOVE),
                count(decided, Choice.KEEP),
                people);
    }

    private List<OrganizationUnit> units(Request request) {
        List<String> codes = request.units() == null
                ? List.of()
                : request.units().stream().distinct().sorted().toList();
        if (codes.isEmpty()) {
            throw new InvalidInputException("units", "Hãy chọn ít nhất một đơn vị ngừng hoạt động.");
        }
        if (request.successor() != null && codes.contains(request.successor())) {
            throw new InvalidInputException("successor", "Đơn vị tiếp nhận phải khác các đơn vị ngừng hoạt động.");
        }
        return codes.stream().map(register::unit).toList();
    }

    private @Nullable OrganizationUnit successor(Request request) {
        if (request.newUnit() != null) {
            if (request.successor() != null) {
                throw new InvalidInputException("successor", "Chỉ chọn một: đơn vị đã có hoặc đơn vị lập mới.");
            }
            return register.create(request.newUnit().description());
        }
        return request.successor() == null ? null : register.unit(request.successor());
    }

    /** Every open report with what becomes of it; somebody may have opened or finished one since the form was shown. */
    private Map<OpenReport, Choice> decided(
            List<OrganizationUnit> units, Map<String, Choice> choices, Request request) {
        boolean successor = request.successor() != null || request.newUnit() != null;
        Map<OpenReport, Choice> decided = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (OrganizationUnit unit : units) {
            for (OpenReport report : reports.openReports(unit.code())) {
                known.add(report.id());
                Choice choice = choices.get(report.id());
                problem(report, choice, successor)
                        .ifPresent(message -> problems.add(new FieldProblem(
                                "reports." + report.id(),
                                "%s, %s: %s".formatted(report.title(), unit.name(), message))));
                if (choice != null) {
                    decided.put(report, choice);
                }
            }
        }
        if (!known.containsAll(choices.keySet())) {
            throw new ConflictException(
                    "Các báo cáo đang mở của đơn vị vừa thay đổi. Chưa có gì được thực hiện; hãy xem lại danh sách rồi quyết định.");
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return decided;
    }

    private static Optional<String> problem(OpenReport report, @Nullable Choice choice, boolean successor) {
        if (choice == null) {
            return Optional.of("hãy chọn huỷ, chuyển hoặc để Bộ xử lý.");
        }
        return switch (choice) {
            case CANCEL -> Optional.empty();
            case MOVE ->
                report.correction()
                        ? Optional.of("bản đính chính không chuyển được, chỉ huỷ được.")
                        : successor ? Optional.empty() : Optional.of("muốn chuyển thì phải có đơn vị tiếp nhận.");
            case KEEP -> report.submitted() ? Optional.empty() : Optional.of("chỉ để Bộ xử lý được báo cáo đã nộp.");
        };
    }

    private void carryOut(
            OpenReport report, Choice choice, @Nullable OrganizationUnit successor, String reason, String actor) {
        if (choice == Choice.CANCEL) {
            reports.cancel(report.id(), reason, actor);
        } else if (choice == Choice.MOVE && successor != null) {
            reports.move(report.id(), successor.code(), reason, actor);
        }
    }

    private static String reason(
            UnitDecision decision, List<OrganizationUnit> units, @Nullable OrganizationUnit successor) {
        String names = units.stream().map(OrganizationUnit::name).collect(Collectors.joining(", "));
        String what = successor == null
                ? "%s ngừng hoạt động".formatted(names)
                : "%s sáp nhập vào %s".formatted(names, successor.name());
        String text = "%s theo %s. Lý do: %s".formatted(what, decision.text(), decision.reason());
        return text.length() <= 2_000 ? text : text.substring(0, 1_999) + "…";
    }

    /** From now on nobody acts for the unit. */
    private int releasePeople(OrganizationUnit unit) {
        Set<String> groups = Arrays.stream(UnitRole.values())
                .map(role -> role.group(unit.code()))
                .collect(Collectors.toSet());
        List<AccountRegister.Account> members = accounts.all().stream()
                .filter(account -> account.groups().stream().anyMatch(groups::contains))
                .toList();
        members.forEach(account -> {
            Set<String> left = new TreeSet<>(account.groups());
            left.removeAll(groups);
            accounts.assign(account.person().id(), left);
        });
        return members.size();
    }

    private static int count(Map<OpenReport, Choice> decided, Choice choice) {
        return (int) decided.values().stream().filter(each -> each == choice).count();
    }

    /** The successor as it is to be created. */
    record NewUnit(
            @Nullable String code,
            @Nullable String name,
            @Nullable String abbreviation,
            @Nullable UnitKind kind,
            @Nullable String headTitle,
            @Nullable String seat) {

        UnitDescription description() {
            return UnitDescription.typed(code, name, abbreviation, kind, headTitle, seat);
        }
    }
}
