package vn.gov.moc.genderequality.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Lets people change their own password; every other session of theirs ends with it. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final AccountStates states;
    private final PeopleDirectory people;
    private final LoginThrottle throttle;
    private final TransactionTemplate transaction;

    OwnPassword(
            Accounts accounts,
            AccountStates states,
            PeopleDirectory people,
            LoginThrottle throttle,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.states = states;
        this.people = people;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /**
     * Whether this is the person's password; guessing it here is slowed down as at the login.
     *
     * @throws TooManyAttemptsException when too many were wrong
     */
    boolean isRight(String account, String password, String address) {
        throttle.attempt(account, address);
        boolean right = accounts.isPassword(account, password);
        if (right) {
            throttle.succeeded(account, address);
        }
        return right;
    }

    /**
     * Sets it.
     *
     * @return what stands for the new one
     * @throws InvalidInputException for the fields {@code current}, {@code password} and {@code repeated}
     * @throws TooManyAttemptsException when the current one was wrong too often
     */
    String change(String account, String current, String password, String repeated, String address) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!isRight(account, current, address)) {
            problems.add(new FieldProblem("current", "Mật khẩu hiện tại không đúng."));
        }
        PasswordRules.problem(people.find(account).orElseThrow(), password)
                .ifPresent(problem -> problems.add(new FieldProblem("password", problem)));
        if (problems.isEmpty() && password.equals(current)) {
            problems.add(new FieldProblem("password", "Mật khẩu mới phải khác mật khẩu hiện tại."));
        }
        if (!password.equals(repeated)) {
            problems.add(new FieldProblem("repeated", "Hai lần nhập mật khẩu mới không giống nhau."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account, password);
            states.ownPassword(account);
            states.record(account, "PASSWORD", "", "");
        });
        return states.find(account).orElseThrow().passwordStamp();
    }
}
