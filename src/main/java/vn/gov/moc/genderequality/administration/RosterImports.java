package vn.gov.moc.genderequality.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.administration.RosterPlan.Action;
import vn.gov.moc.genderequality.administration.RosterPlan.PersonStep;
import vn.gov.moc.genderequality.administration.RosterPlan.PlannedRow;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.OrganizationUnitRepository;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.organization.UnitSuccession;
import vn.gov.moc.genderequality.organization.UnitSuccessionRepository;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/**
 * Units and people out to Excel and back: what a workbook would do is shown first, then exactly that is done, all of it or
 * nothing, and not twice.
 */
@Service
@Transactional
class RosterImports {

    private static final int LONGEST_FILE_NAME = 255;

    /**
     * What an import would do.
     *
     * @param token to be sent along when it is to be done: stands for this file and the units and people as they are
     * @param applicable whether it can be done: nothing is wrong and something would change
     * @param rows those that change something or are wrong
     */
    record Preview(
            String token,
            boolean applicable,
            int created,
            int changed,
            int unchanged,
            int wrong,
            List<PlannedRow> rows) {}

    /**
     * What was done.
     *
     * @param passwords of the new accounts; shown this once, kept nowhere
     */
    record Result(int created, int changed, List<NewPassword> passwords) {}

    /** To be handed to the person. */
    record NewPassword(String account, String name, String password) {}

    private final OrganizationUnitRepository units;
    private final UnitSuccessionRepository successions;
    private final UnitRegister register;
    private final AccountRegister accounts;
    private final RosterImportRepository imports;
    private final AdministrationAccess access;
    private final ObjectMapper json;
    private final Clock clock;

    RosterImports(
            OrganizationUnitRepository units,
            UnitSuccessionRepository successions,
            UnitRegister register,
            AccountRegister accounts,
            RosterImportRepository imports,
            AdministrationAccess access,
            ObjectMapper json,
            Clock clock) {
        this.units = units;
        this.successions = successions;
        this.register = register;
        this.accounts = accounts;
        this.imports = imports;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** Everything as it is; sent back unchanged it changes nothing. */
    @Transactional(readOnly = true)
    public byte[] export(String user) {
        access.requireReader(user);
        return RosterWorkbook.of(units.findAll(Sort.by("code")), accounts.all());
    }

    /**
     * What the workbook would do; changes nothing.
     *
     * @throws InvalidInputException for the field {@code file} when it is no such workbook
     */
    @Transactional(readOnly = true)
    public Preview preview(String name, byte[] content, String actor) {
        access.requireAdministrator(actor);
        RosterPlan plan = plan(name, content, actor);
        return new Preview(
                token(content, plan),
                !plan.wrong() && plan.count(Action.CREATE) + plan.count(Action.CHANGE) > 0,
                plan.count(Action.CREATE),
                plan.count(Action.CHANGE),
                plan.count(Action.UNCHANGED),
                plan.count(Action.ERROR),
                plan.rows().stream()
                        .filter(row -> row.action() != Action.UNCHANGED)
                        .toList());
    }

    /**
     * Does what the preview has shown.
     *
     * @param token the preview's
     * @throws InvalidInputException when a row is wrong; one problem for each wrong cell, nothing is changed
     * @throws ConflictException when units or people have changed since the preview, or this was done already
     */
    public Result apply(String name, byte[] content, String token, String actor) {
        access.requireAdministrator(actor);
        register.lock();
        imports.findByToken(token).ifPresent(done -> {
            throw new ConflictException("Tệp này đã được %s nhập lúc %s, không nhập lần nữa."
                    .formatted(done.importedBy(), VietnameseDates.format(done.importedAt())));
        });
        RosterPlan plan = plan(name, content, actor);
        if (plan.wrong()) {
            throw new InvalidInputException(problems(plan));
        }
        if (!token(content, plan).equals(token)) {
            throw new ConflictException(
                    "Tệp hoặc dữ liệu đã thay đổi từ lúc xem trước; chưa nhập gì. Hãy xem trước lại rồi thực hiện.");
        }
        plan.units().forEach(step -> register.save(step.description(), step.active()));
        List<NewPassword> passwords = new ArrayList<>();
        plan.people().forEach(step -> carryOut(step, passwords));
        imports.save(new RosterImport(
                token,
                name.length() <= LONGEST_FILE_NAME ? name : name.substring(0, LONGEST_FILE_NAME),
                plan.count(Action.CREATE),
                plan.count(Action.CHANGE),
                actor,
                clock.instant()));
        return new Result(plan.count(Action.CREATE), plan.count(Action.CHANGE), passwords);
    }

    private void carryOut(PersonStep step, List<NewPassword> passwords) {
        if (step.created()) {
            passwords.add(new NewPassword(step.person().id(), step.person().name(), accounts.create(step.person())));
        } else if (step.described()) {
            accounts.describe(step.person());
        }
        accounts.assign(step.person().id(), step.groups());
    }

    private RosterPlan plan(String name, byte[] content, String actor) {
        Roster roster = RosterReader.read(name, content);
        Map<String, OrganizationUnit> present =
                units.findAll().stream().collect(Collectors.toMap(OrganizationUnit::code, unit -> unit));
        Set<String> merged =
                successions.findAll().stream().map(UnitSuccession::predecessor).collect(Collectors.toSet());
        UnitPlanner unitPlanner = new UnitPlanner(present, merged);
        roster.units().forEach(unitPlanner::plan);
        PersonPlanner people = new PersonPlanner(accounts.all(), unitPlanner.activeUnits(), actor);
        people.plan(roster.people());
        List<PlannedRow> rows = new ArrayList<>(unitPlanner.rows());
        rows.addAll(people.rows());
        return new RosterPlan(rows, unitPlanner.steps(), people.steps());
    }

    /** Also of how many imports there were: a file that undoes another may be imported again. */
    private String token(byte[] content, RosterPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            digest.update(json.writeValueAsBytes(plan.rows()));
            return HexFormat.of()
                    .formatHex(digest.digest(String.valueOf(imports.count()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("The plan cannot be hashed", e);
        }
    }

    private static List<FieldProblem> problems(RosterPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> new FieldProblem(
                                "file", "%s, ô %s: %s".formatted(row.sheet(), problem.cell(), problem.message()))))
                .toList();
    }
}
