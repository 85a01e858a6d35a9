package vn.gov.moc.genderequality.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.administration.Membership;
import vn.gov.moc.genderequality.engine.SharedTask;
import vn.gov.moc.genderequality.engine.SharedTasks;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.organization.PersonalTies;
import vn.gov.moc.genderequality.organization.UnitRegister;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.FieldProblems;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Closes the account of somebody who leaves: shown first, then done exactly once and for good; nobody's work is stranded by
 * it, and since nobody closes his own, an administrator is always left.
 */
@Service
@Transactional
class AccountClosings {

    private static final int MOST_NAMED = 10;

    private final UnitRegister register;
    private final AccountRegister accounts;
    private final PeopleDirectory people;
    private final SharedTasks tasks;
    private final ObjectProvider<PersonalTies> ties;
    private final AccessPolicy access;

    AccountClosings(
            UnitRegister register,
            AccountRegister accounts,
            PeopleDirectory people,
            SharedTasks tasks,
            ObjectProvider<PersonalTies> ties,
            AccessPolicy access) {
        this.register = register;
        this.accounts = accounts;
        this.people = people;
        this.tasks = tasks;
        this.ties = ties;
        this.access = access;
    }

    /**
     * What closing the account would do.
     *
     * @param effects what would end or go
     * @param obstacles why it cannot be closed now; empty when it can
     * @param token stands for exactly this
     */
    record Preview(String account, String name, List<String> effects, List<String> obstacles, String token) {

        Preview(Person person, List<String> effects, List<String> obstacles) {
            this(
                    person.id(),
                    person.name(),
                    effects,
                    obstacles,
                    UUID.nameUUIDFromBytes(
                                    (person + "\n" + effects + "\n" + obstacles).getBytes(StandardCharsets.UTF_8))
                            .toString());
        }
    }

    /**
     * What an administrator has typed.
     *
     * @param confirmation the account once more: it cannot be undone
     * @param token the preview's
     */
    record Request(
            @Nullable String account,
            @Nullable LeavingReason reason,
            @Nullable String confirmation,
            @Nullable String token) {}

    /**
     * Shows what would be done.
     *
     * @throws AccessDeniedException when the actor is no administrator
     * @throws NotFoundException when there is no such account
     * @throws ConflictException when it was closed already
     */
    @Transactional(readOnly = true)
    Preview preview(String account, String actor) {
        access.require(actor, MinistryGroup.ADMIN);
        Person person = people.find(account)
                .orElseThrow(() -> new NotFoundException("Không có tài khoản %s.".formatted(account)));
        if (accounts.closed(account)) {
            throw new ConflictException("Tài khoản %s đã đóng từ trước; không cần làm gì thêm.".formatted(account));
        }
        Set<String> groups = people.groupsOf(account);
        List<String> effects = new ArrayList<>();
        groups.stream()
                .sorted()
                .forEach(group -> Membership.of(Set.of(group))
                        .forEach(role -> effects.add((others(group, account).isEmpty()
                                        ? "Thôi vai trò: %s; sau đó vai trò này không còn ai."
                                        : "Thôi vai trò: %s.")
                                .formatted(role.label()))));
        ties.orderedStream().forEach(each -> effects.addAll(each.announce(account)));
        List<String> obstacles = new ArrayList<>();
        if (account.equals(actor)) {
            obstacles.add(
                    "Không tự đóng tài khoản của chính mình; hãy để một người quản trị khác làm, để luôn còn người quản trị.");
        }
        obstacles.addAll(stranded(account, effects));
        return new Preview(person, List.copyOf(effects), List.copyOf(obstacles));
    }

    /**
     * Does what the preview has shown.
     *
     * @throws InvalidInputException with one problem per field
     * @throws ConflictException when it was closed already, may not be closed now, or something has changed since the preview
     */
    void close(Request request, String actor) {
        access.require(actor, MinistryGroup.ADMIN);
        register.lock();
        if (accounts.closed(actor)) {
            throw new AccessDeniedException("closed meanwhile");
        }
        String account = request.account() == null ? "" : request.account();
        Preview preview = preview(account, actor);
        LeavingReason reason = request.reason();
        new FieldProblems()
                .require("reason", reason != null, "Hãy chọn lý do.")
                .require(
                        "confirmation",
                        account.equals(request.confirmation()),
                        "Hãy nhập đúng tên tài khoản %s để xác nhận.".formatted(account))
                .refuse();
        if (!preview.obstacles().isEmpty()) {
            throw new ConflictException(
                    "Chưa đóng được tài khoản, chưa có gì thay đổi. " + String.join(" ", preview.obstacles()));
        }
        if (reason == null || !preview.token().equals(request.token())) {
            throw new ConflictException(
                    "Việc, giao ký hoặc vắng mặt của người này đã thay đổi từ lúc xem trước; chưa có gì thay đổi. Hãy xem lại rồi xác nhận.");
        }
        ties.orderedStream().forEach(each -> each.cut(account, actor));
        tasks.giveBack(account);
        accounts.close(account, reason.name(), actor);
    }

    /** Open work nobody else could take; tasks others can take are given back, which is told. */
    private List<String> stranded(String account, List<String> effects) {
        Map<String, Boolean> shared = new HashMap<>();
        List<SharedTask> open = tasks.openFor(account);
        List<SharedTask> stranded = open.stream()
                .filter(task -> task.accounts().stream()
                                .allMatch(other -> other.equals(account) || accounts.closed(other))
                        && task.groups().stream()
                                .noneMatch(group -> shared.computeIfAbsent(
                                        group, each -> !others(each, account).isEmpty())))
                .toList();
        long claimed = open.stream()
                .filter(task -> account.equals(task.task().assignee()) && !stranded.contains(task))
                .count();
        if (claimed > 0) {
            effects.add(
                    "%d việc đã nhận trở lại danh sách chung của nhóm; nội dung đã lưu vẫn còn.".formatted(claimed));
        }
        Stream<String> named = stranded.stream()
                .limit(MOST_NAMED)
                .map(task -> "Không còn ai khác làm được việc “%s” (%s). Hãy giao vai trò cho người khác trước."
                        .formatted(
                                task.task().name(),
                                task.about().isEmpty() ? task.task().businessKey() : task.about()));
        return Stream.concat(
                        named,
                        Stream.of("Và %d việc khác cũng vậy.".formatted(stranded.size() - MOST_NAMED))
                                .filter(more -> stranded.size() > MOST_NAMED))
                .toList();
    }

    private List<Person> others(String group, String account) {
        return people.membersOf(group).stream()
                .filter(person -> !person.id().equals(account))
                .toList();
    }
}
