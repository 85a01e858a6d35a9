package vn.gov.moc.genderequality.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class MailTransportTests {

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Transports.class);
    private final ApplicationContextRunner evaluation =
            production.withInitializer(context -> context.getEnvironment().addActiveProfile("evaluation"));

    @Test
    void isTheMailServerWhereOneIsConfigured() {
        production
                .withPropertyValues("spring.mail.host=mail.example")
                .run(context -> assertThat(context.getBean(MailTransport.class)).isInstanceOf(SmtpMailTransport.class));
        evaluation
                .withPropertyValues("spring.mail.host=mail.example")
                .run(context -> assertThat(context.getBean(MailTransport.class)).isInstanceOf(SmtpMailTransport.class));
    }

    @Test
    void isTheMailboxPageUnderEvaluationOnly() {
        evaluation.run(
                context -> assertThat(context.getBean(MailTransport.class)).isInstanceOf(AcceptingMailTransport.class));
        production.run(context -> assertThat(context).doesNotHaveBean(MailTransport.class));
        production
                .withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context).doesNotHaveBean(MailTransport.class));
    }

    @Test
    void refusesASenderThatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings("Bình đẳng giới", "", Duration.ZERO, true, 4))
                .withMessageContaining("app.mail.from");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    @Import({SmtpMailTransport.class, AcceptingMailTransport.class})
    static class Transports {}
}
