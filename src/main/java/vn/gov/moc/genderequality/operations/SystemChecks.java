package vn.gov.moc.genderequality.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The health of this node, in words. */
@Component
class SystemChecks {

    /** A state that somebody should look at, while everything goes on. */
    static final Status DEGRADED = new Status("DEGRADED");

    /** The detail in which a check of ours says what it found, in Vietnamese. */
    static final String FINDING = "finding";

    private static final Map<String, String> LABELS = Map.of(
            "db", "Cơ sở dữ liệu",
            "jobs", "Việc tự động",
            "outbox", "Thư chờ gửi",
            "clock", "Đồng hồ",
            "diskSpace", "Chỗ trống cho tệp tạm");

    private final HealthEndpoint health;

    SystemChecks(HealthEndpoint health) {
        this.health = health;
    }

    /**
     * What one check found.
     *
     * @param finding in words; empty when the state says it all
     */
    record Check(String label, String state, String tone, String finding) {}

    /** That of the running application; {@code development} when it was not built but run from its sources. */
    static String version(ObjectProvider<BuildProperties> build) {
        return build.stream().findFirst().map(BuildProperties::getVersion).orElse("development");
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        if (health.health() instanceof CompositeHealth system) {
            system.getComponents()
                    .forEach((name, component) -> Optional.ofNullable(LABELS.get(name))
                            .ifPresent(label -> checks.add(check(label, component))));
        }
        return checks;
    }

    private static Check check(String label, HealthComponent component) {
        Status status = component.getStatus();
        String finding = component instanceof Health single
                ? String.valueOf(single.getDetails().getOrDefault(FINDING, ""))
                : "";
        if (status.equals(Status.UP)) {
            return new Check(label, "✔ tốt", "good", finding);
        }
        return status.equals(DEGRADED)
                ? new Check(label, "⚠ cần xem", "warning", finding)
                : new Check(label, "✖ không hoạt động", "bad", finding);
    }
}
