package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.gov.moc.genderequality.organization.Person;

class NotificationsTests extends NotificationSliceTests {

    @Test
    void tellsInTheProductAndByMail() {
        send(DRAFTER, notice("a"));

        assertThat(jdbc.sql("select recipient, address, mail_id = (select id from mail) with_mail from notification")
                        .query()
                        .singleRow())
                .containsEntry("recipient", DRAFTER.id())
                .containsEntry("address", DRAFTER.email())
                .containsEntry("with_mail", true);
        assertThat(jdbc.sql("select state from mail").query(String.class).single())
                .isEqualTo("PENDING");
    }

    @Test
    void tellsTheSameOnlyOnce() {
        send(DRAFTER, notice("a"), notice("a"));
        send(DRAFTER, notice("a"));

        assertThat(count("notification")).isEqualTo(1);
        assertThat(count("mail")).isEqualTo(1);
    }

    @Test
    void tellsEverybodyOfTheSame() {
        transaction.executeWithoutResult(
                status -> notifications.send(List.of(HEAD, DRAFTER, HEAD, ADMIN), notice("a")));

        assertThat(jdbc.sql("select recipient from mail order by recipient")
                        .query(String.class)
                        .list())
                .containsExactly(ADMIN.id(), DRAFTER.id(), HEAD.id());
    }

    @Test
    void forgetsWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            notifications.send(DRAFTER, notice("a"));
            status.setRollbackOnly();
        });

        assertThat(count("notification")).isZero();
        assertThat(count("mail")).isZero();
        send(DRAFTER, notice("a"));
        assertThat(count("mail")).isEqualTo(1);
    }

    @Test
    void asksForATransaction() {
        assertThatThrownBy(() -> notifications.send(DRAFTER, notice("a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsWhoHasNoAddressInTheProductOnly() {
        send(new Person("vpb.ban", "Ban VSTBPN", ""), notice("a"));

        assertThat(count("notification")).isEqualTo(1);
        assertThat(count("mail")).isZero();
    }
}
