package vn.gov.moc.genderequality.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.gov.moc.genderequality.GenderEqualityApplication;

/** The product in this JVM, as production runs it, on a database of the common server. */
final class Product implements AutoCloseable {

    static final String PASSWORD = "một mật khẩu đủ dài";

    private final ConfigurableApplicationContext context;

    Product(Server server, String database, String... settings) {
        context = SpringApplication.run(GenderEqualityApplication.class, arguments(server, database, settings));
    }

    static String[] arguments(Server server, String database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + server.url(database),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--app.security.admin.id=quantri",
                "--app.security.admin.password=" + PASSWORD,
                "--app.security.password-iterations=1000",
                "--app.mail.dispatch=false",
                "--logging.level.root=warn"));
        arguments.addAll(List.of(settings));
        return arguments.toArray(String[]::new);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    BeanFactory beans() {
        return context;
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
