package vn.gov.moc.genderequality.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
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

    /** @param settings {@code --name=value}, in place of those of the same name here or beside them */
    static String[] arguments(Server server, String database, String... settings) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + server.url(database),
                                "--spring.datasource.username=" + server.user(),
                                "--spring.datasource.password=" + server.password(),
                                "--app.security.admin.id=quantri",
                                "--app.security.admin.password=" + PASSWORD,
                                "--app.security.password-iterations=1000",
                                "--app.mail.dispatch=false",
                                "--logging.level.root=warn"),
                        Stream.of(settings))
                .forEach(setting -> arguments.put(setting.substring(0, setting.indexOf('=')), setting));
        return arguments.values().toArray(String[]::new);
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
