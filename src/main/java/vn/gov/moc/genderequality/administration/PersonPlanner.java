package vn.gov.moc.genderequality.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.administration.RosterPlan.Action;
import vn.gov.moc.genderequality.administration.RosterPlan.Change;
import vn.gov.moc.genderequality.administration.RosterPlan.PersonStep;
import vn.gov.moc.genderequality.administration.RosterPlan.PlannedRow;
import vn.gov.moc.genderequality.administration.RosterRow.CellProblem;
import vn.gov.moc.genderequality.organization.AccountRegister.Account;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.UnitRole;

/** Says account by account what the sheet of people would do: an account gets exactly the roles its rows name. */
final class PersonPlanner {

    /** As the login takes it. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]+\\.[^\\s@<>\",;]{2,}");
    private static final int LONGEST = 200;

    /** Hashing a password is dear, and everybody waits until an import is over. */
    private static final int MOST_NEW = 500;

    private final Map<String, Account> present;
    private final Map<String, String> spellings = new TreeMap<>();
    private final Set<String> activeUnits;
    private final String administrator;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<PersonStep> steps = new ArrayList<>();

    /**
     * @param activeUnits the codes of the units people may be in
     * @param administrator who imports: he does not lock himself out
     */
    PersonPlanner(List<Account> accounts, Set<String> activeUnits, String administrator) {
        this.present = accounts.stream()
                .collect(Collectors.toMap(account -> account.person().id(), account -> account));
        present.keySet().forEach(id -> spellings.put(id.toLowerCase(Locale.ROOT), id));
        this.activeUnits = activeUnits;
        this.administrator = administrator;
    }

    void plan(List<RosterRow> sheet) {
        Map<String, List<RosterRow>> byAccount = sheet.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(PersonColumn.ACCOUNT), LinkedHashMap::new, Collectors.toList()));
        byAccount.forEach(this::plan);
        rows.sort((a, b) -> Integer.compare(a.row(), b.row()));
    }

    private void plan(String id, List<RosterRow> accountRows) {
        Map<RosterRow, List<CellProblem>> problems = new LinkedHashMap<>();
        accountRows.forEach(row -> problems.put(row, new ArrayList<>(row.problems())));
        RosterRow first = accountRows.get(0);
        Account account = present.get(id);
        checkAccount(id, account, first, problems.get(first));
        checkPerson(first, problems.get(first));
        if (account == null && steps.stream().filter(PersonStep::created).count() >= MOST_NEW) {
            problems.get(first)
                    .add(first.problem(
                            PersonColumn.ACCOUNT,
                            "Mỗi lần nhập chỉ tạo được %d tài khoản mới; hãy chia thành nhiều tệp."
                                    .formatted(MOST_NEW)));
        }
        accountRows.stream().skip(1).forEach(row -> checkSame(row, first, problems.get(row)));
        Set<String> groups = groups(account, accountRows, problems);
        if (id.equals(administrator) && !groups.contains(MinistryGroup.ADMIN.id())) {
            problems.get(first)
                    .add(first.problem(
                            PersonColumn.ROLE,
                            "Không tự bỏ quyền quản trị của chính mình; hãy để một người quản trị khác làm."));
        }
        if (problems.values().stream().anyMatch(each -> !each.isEmpty())) {
            problems.forEach((row, wrong) -> rows.add(new PlannedRow(
                    row.sheet(),
                    row.number(),
                    id,
                    wrong.isEmpty() ? Action.UNCHANGED : Action.ERROR,
                    List.of(),
                    wrong)));
            return;
        }
        Person person = new Person(id, first.text(PersonColumn.NAME), first.text(PersonColumn.EMAIL));
        List<Change> changes = changes(account, person, groups);
        if (account != null && account.closed() && !changes.isEmpty()) {
            rows.add(
                    new PlannedRow(
                            first.sheet(),
                            first.number(),
                            id,
                            Action.ERROR,
                            List.of(),
                            List.of(
                                    first.problem(
                                            PersonColumn.ACCOUNT,
                                            "Tài khoản đã đóng vì người dùng đã nghỉ, không sửa và không cấp lại được; hãy lập tài khoản khác."))));
            return;
        }
        Action action = account == null ? Action.CREATE : changes.isEmpty() ? Action.UNCHANGED : Action.CHANGE;
        for (RosterRow row : accountRows) {
            boolean told = row == first;
            rows.add(new PlannedRow(
                    row.sheet(),
                    row.number(),
                    id,
                    told ? action : Action.UNCHANGED,
                    told ? changes : List.of(),
                    List.of()));
        }
        if (action != Action.UNCHANGED) {
            steps.add(new PersonStep(
                    person,
                    groups,
                    account == null,
                    account != null && !account.person().equals(person)));
        }
    }

    private void checkAccount(String id, @Nullable Account account, RosterRow row, List<CellProblem> problems) {
        if (account == null && !ACCOUNT.matcher(id).matches()) {
            problems.add(row.problem(
                    PersonColumn.ACCOUNT,
                    "Tài khoản gồm 1 đến 64 chữ không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới."));
            return;
        }
        String other = spellings.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        if (account == null && other != null && !other.equals(id)) {
            problems.add(row.problem(
                    PersonColumn.ACCOUNT, "Tài khoản chỉ khác tài khoản %s ở chữ hoa, chữ thường.".formatted(other)));
        }
    }

    private static void checkPerson(RosterRow row, List<CellProblem> problems) {
        String name = row.text(PersonColumn.NAME);
        String email = row.text(PersonColumn.EMAIL);
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(row.problem(PersonColumn.NAME, "Họ và tên phải có từ 1 đến 200 ký tự."));
        }
        if (!email.isEmpty()
                && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            problems.add(row.problem(
                    PersonColumn.EMAIL, "Thư điện tử không đúng dạng, ví dụ ten@bxd.example; không có thì bỏ trống."));
        }
    }

    /** A further row of an account may leave name and address out, but not give others. */
    private static void checkSame(RosterRow row, RosterRow first, List<CellProblem> problems) {
        for (PersonColumn column : List.of(PersonColumn.NAME, PersonColumn.EMAIL)) {
            if (!row.text(column).isEmpty() && !row.text(column).equals(first.text(column))) {
                problems.add(row.problem(
                        column, "“%s” khác với dòng %d của cùng tài khoản.".formatted(column.label(), first.number())));
            }
        }
    }

    /** The groups the rows name, and those the account is in that are not this application's. */
    private Set<String> groups(
            @Nullable Account account, List<RosterRow> accountRows, Map<RosterRow, List<CellProblem>> problems) {
        Set<String> before = account == null ? Set.of() : account.groups();
        Set<String> groups = before.stream()
                .filter(group -> Membership.of(Set.of(group)).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (RosterRow row : accountRows) {
            List<CellProblem> wrong = problems.getOrDefault(row, new ArrayList<>());
            group(row, before, wrong).ifPresent(group -> {
                if (!groups.add(group)) {
                    wrong.add(row.problem(PersonColumn.ROLE, "Lặp lại một dòng ở trên."));
                }
            });
        }
        return groups;
    }

    private Optional<String> group(RosterRow row, Set<String> before, List<CellProblem> problems) {
        String unit = row.text(PersonColumn.UNIT);
        String role = row.text(PersonColumn.ROLE);
        if (role.isEmpty()) {
            if (!unit.isEmpty()) {
                problems.add(row.problem(PersonColumn.ROLE, "Có mã đơn vị thì phải chọn vai trò."));
            }
            return Optional.empty();
        }
        Optional<UnitRole> unitRole = Membership.unitRole(role);
        if (unitRole.isPresent()) {
            String group = unitRole.get().group(unit);
            if (unit.isEmpty()) {
                problems.add(row.problem(PersonColumn.UNIT, "Vai trò “%s” cần mã đơn vị.".formatted(role)));
            } else if (!activeUnits.contains(unit) && !before.contains(group)) {
                problems.add(row.problem(
                        PersonColumn.UNIT, "Không có đơn vị đang hoạt động mang mã “%s”.".formatted(shortened(unit))));
            }
            return Optional.of(group);
        }
        Optional<MinistryGroup> ministry = Membership.ministryGroup(role);
        if (ministry.isEmpty()) {
            problems.add(row.problem(
                    PersonColumn.ROLE,
                    "Vai trò phải là một trong: %s."
                            .formatted(Membership.roles().collect(Collectors.joining("; ")))));
        } else if (!unit.isEmpty()) {
            problems.add(
                    row.problem(PersonColumn.UNIT, "Vai trò “%s” thuộc Bộ, hãy bỏ trống mã đơn vị.".formatted(role)));
        }
        return ministry.map(MinistryGroup::id);
    }

    private static List<Change> changes(@Nullable Account account, Person person, Set<String> groups) {
        Person before = account == null ? new Person(person.id(), "", "") : account.person();
        List<Change> changes = new ArrayList<>();
        add(changes, PersonColumn.NAME.label(), before.name(), person.name());
        add(changes, PersonColumn.EMAIL.label(), before.email(), person.email());
        add(changes, PersonColumn.ROLE.label(), roles(account == null ? Set.of() : account.groups()), roles(groups));
        return changes;
    }

    private static void add(List<Change> changes, String label, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(label, from, to));
        }
    }

    private static String roles(Set<String> groups) {
        return Membership.of(groups).stream().map(Membership::label).collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    List<PlannedRow> rows() {
        return rows;
    }

    List<PersonStep> steps() {
        return steps;
    }
}
