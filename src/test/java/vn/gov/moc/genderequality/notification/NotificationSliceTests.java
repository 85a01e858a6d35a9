package vn.gov.moc.genderequality.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.orm.jpa.AutoConfigureDataJpa;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureWebMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.moc.genderequality.engine.OperationHold;
import vn.gov.moc.genderequality.engine.VirtualClock;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.problem.NotFoundException;
import vn.gov.moc.genderequality.security.SiteMenu;

/**
 * This feature alone on a real PostgreSQL, with a real mail server that can be stopped; the dispatcher runs when a test
 * says so, and it is 08:00 on 29 May 2017 in Vietnam.
 */
@SpringBootTest(
        classes = NotificationSliceTests.Slice.class,
        properties = {
            "app.mail.dispatch=false",
            "app.mail.from=Bình đẳng giới <binhdanggioi@moc.example>",
            "app.base-url=https://bdg.moc.example/"
        })
@ActiveProfiles("evaluation")
@AutoConfigureMockMvc
abstract class NotificationSliceTests {

    static final Instant MORNING = Instant.parse("2017-05-29T01:00:00Z");
    static final Person DRAFTER = new Person("vpb.soanthao", "Cán bộ soạn thảo", "soanthao@vpb.example");
    static final Person HEAD = new Person("vpb.thutruong", "Thủ trưởng", "thutruong@vpb.example");
    static final Person ADMIN = new Person("admin", "Quản trị hệ thống", "admin@moc.example");

    static final ServerSetup SMTP =
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Autowired
    Notifications notifications;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VirtualClock clock;

    final GreenMail server = new GreenMail(SMTP);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", SMTP::getBindAddress);
        registry.add("spring.mail.port", SMTP::getPort);
    }

    @BeforeEach
    void startMorning() {
        server.start();
        clock.set(MORNING);
    }

    @AfterEach
    void cleanUp() {
        server.stop();
        jdbc.sql("truncate notification, mail, mail_retry").update();
        // The engine's clock is shared by all tests of the machine.
        clock.set(Clock.systemUTC().instant());
    }

    static Notice notice(String key) {
        return new Notice(
                key,
                "Còn 7 ngày đến hạn nộp báo cáo sơ kết",
                "Báo cáo của Văn phòng Bộ chưa được trình ký.",
                "/reports/2017-MID_YEAR-VPB",
                null);
    }

    static Notice digestNotice(String unit) {
        return new Notice(
                "2017-MID_YEAR-" + unit + ":DUE",
                unit + " chưa nộp báo cáo",
                "Hạn nộp của " + unit + " đã qua.",
                "/reports/2017-MID_YEAR-" + unit,
                "2017-MID_YEAR:DUE");
    }

    void send(Person recipient, Notice... notices) {
        transaction.executeWithoutResult(status -> List.of(notices).forEach(n -> notifications.send(recipient, n)));
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** No {@code @Configuration}: the whole application's component scan must not find it. */
    @AutoConfigurationPackage
    @AutoConfigureDataJpa
    @AutoConfigureWebMvc
    @ImportAutoConfiguration(MailSenderAutoConfiguration.class)
    @EnableConfigurationProperties(MailSettings.class)
    @ComponentScan(
            basePackageClasses = {Notifications.class, NotFoundException.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({AccessPolicy.class, OperationHold.class, SiteMenu.class})
    static class Slice {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }

        @Bean
        HikariDataSource dataSource(EmbeddedPostgres postgres) {
            HikariDataSource dataSource = new HikariDataSource();
            dataSource.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            // Connections are opened when asked for only: a test may cut them all.
            dataSource.setMinimumIdle(0);
            return dataSource;
        }

        @Bean
        VirtualClock clock() {
            return new VirtualClock();
        }

        @Bean
        PeopleDirectory people() {
            Map<String, Person> people = Map.of(DRAFTER.id(), DRAFTER, HEAD.id(), HEAD, ADMIN.id(), ADMIN);
            return new PeopleDirectory() {
                @Override
                public Optional<Person> find(String userId) {
                    return Optional.ofNullable(people.get(userId));
                }

                @Override
                public List<Person> membersOf(String group) {
                    return people.values().stream()
                            .filter(person -> groupsOf(person.id()).contains(group))
                            .toList();
                }

                @Override
                public Set<String> groupsOf(String userId) {
                    return userId.equals(ADMIN.id()) ? Set.of(MinistryGroup.ADMIN.id()) : Set.of();
                }
            };
        }
    }
}
