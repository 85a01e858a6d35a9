package vn.gov.moc.genderequality.security;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.organization.Person;

/**
 * What a password must be, whoever sets it and by whatever door: long, and nothing anybody would try first. There are no
 * rules about capitals, digits and signs (NIST SP 800-63B); the engine asks here as well.
 */
@Component
class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 3;

    /** What known passwords are made of, the longer before what they contain; digits, signs and repetition change nothing. */
    private static final List<String> KNOWN = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "abcdefghijkl",
            "administrator",
            "binhdanggioi",
            "qwertyuiop",
            "asdfghjkl",
            "boxaydung",
            "iloveyou",
            "password",
            "anhyeuem",
            "binhdang",
            "changeme",
            "emyeuanh",
            "passw",
            "quantri",
            "camunda",
            "welcome",
            "vietnam",
            "letmein",
            "matkhau",
            "xaydung",
            "zxcvbnm",
            "qwerty",
            "secret",
            "saigon",
            "zxcvbn",
            "admin",
            "hanoi",
            "login",
            "abcd",
            "asdf",
            "demo",
            "test",
            "user",
            "root",
            "abc",
            "bxd",
            "moc");

    private final String samplePassword;

    PasswordRules(Environment environment) {
        this.samplePassword = environment.acceptsProfiles(Profiles.of("evaluation"))
                ? environment.getProperty("app.evaluation.password", "")
                : "";
    }

    /** What is wrong with the password for this person, in Vietnamese; empty when it may be used. */
    static Optional<String> problem(Person person, String password) {
        if (isTooShort(password)) {
            return Optional.of("Mật khẩu phải có ít nhất %d ký tự.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("Mật khẩu dài nhất %d ký tự.".formatted(LONGEST));
        }
        if (isKnown(person, password)) {
            return Optional.of(
                    "Mật khẩu này chứa tên tài khoản hoặc là mật khẩu ai cũng đoán được; hãy chọn mật khẩu khác, ví dụ vài từ không liên quan đến nhau.");
        }
        return Optional.empty();
    }

    private static boolean isTooShort(String password) {
        return password.codePointCount(0, password.length()) < SHORTEST;
    }

    /** Whether nothing of one's own is left when names, known words, digits and signs are taken out. */
    private static boolean isKnown(Person person, String password) {
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        List<String> names = Stream.concat(
                        Stream.of(person.id(), person.name()),
                        Stream.of(person.id().split("\\W+")))
                .map(PasswordRules::letters)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
        String left = letters(password);
        for (String word : Stream.concat(names.stream(), KNOWN.stream()).toList()) {
            left = left.replace(word, "");
        }
        return left.length() < SHORTEST_NAME;
    }

    /** Without diacritics, as somebody would type it who guesses. */
    private static String letters(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("\\P{L}", "");
    }

    /** In the words the Admin webapp has for its own rules. */
    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                new Rule("PASSWORD_POLICY_LENGTH", Map.of("minLength", String.valueOf(SHORTEST))) {
                    @Override
                    public boolean execute(String password, @Nullable User user) {
                        return !isTooShort(password) && password.length() <= LONGEST;
                    }
                },
                new Rule("PASSWORD_POLICY_USER_DATA", Map.of()) {
                    @Override
                    public boolean execute(String password, @Nullable User user) {
                        return password.equals(samplePassword)
                                || !isKnown(
                                        user == null ? new Person("", "", "") : IdentityPeopleDirectory.person(user),
                                        password);
                    }
                });
    }

    private abstract static class Rule implements PasswordPolicyRule {

        private final String placeholder;
        private final Map<String, String> parameters;

        Rule(String placeholder, Map<String, String> parameters) {
            this.placeholder = placeholder;
            this.parameters = parameters;
        }

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }
    }
}
