package vn.gov.moc.genderequality.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import vn.gov.moc.genderequality.organization.Person;

class PasswordRulesTests {

    private static final Person PERSON = new Person("vpb.soanthao", "Nguyễn Văn An", "");

    @ParameterizedTest
    @ValueSource(strings = {"cầu vồng sau mưa", "xe buýt số 32 rất đông", "kq3v9mwz7ptd", "correct horse battery"})
    void lengthIsEnough(String password) {
        assertThat(PasswordRules.problem(PERSON, password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cầu vồng", "kq3v9mwz7pt"})
    void lessIsNot(String password) {
        assertThat(PasswordRules.problem(PERSON, password)).hasValue("Mật khẩu phải có ít nhất 12 ký tự.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "binhdang2017",
                "Bình Đẳng 2017",
                "MatKhau@12345",
                "mật khẩu 2026!",
                "Password12345!",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "vpb.soanthao",
                "VPB.Soanthao2026",
                "soanthao123456",
                "NguyenVanAn1990",
                "admin-admin-2026"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(PasswordRules.problem(PERSON, password))
                .hasValueSatisfying(problem -> assertThat(problem).contains("ai cũng đoán được"));
    }

    @Test
    void tooMuchToHashIsRefused() {
        assertThat(PasswordRules.problem(PERSON, "kq3v9mwz7ptd".repeat(11))).isPresent();
    }

    @Test
    void theSamplePasswordIsForEvaluationsOnly() {
        MockEnvironment production = new MockEnvironment().withProperty("app.evaluation.password", "binhdang2017");
        MockEnvironment evaluation = new MockEnvironment().withProperty("app.evaluation.password", "binhdang2017");
        evaluation.setActiveProfiles("evaluation");

        assertThat(accepts(new PasswordRules(production), "binhdang2017")).isFalse();
        assertThat(accepts(new PasswordRules(evaluation), "binhdang2017")).isTrue();
        assertThat(accepts(new PasswordRules(evaluation), "binhdang2018")).isFalse();
    }

    private static boolean accepts(PasswordRules rules, String password) {
        UserEntity user = new UserEntity("vpb.soanthao");
        return List.copyOf(rules.getRules()).stream().allMatch(rule -> rule.execute(password, user));
    }
}
