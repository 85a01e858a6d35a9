package vn.gov.moc.genderequality.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A public holiday (Tết, lễ) on which nobody works. */
@Entity
class Holiday {

    @Id
    private LocalDate day;

    private String name;

    @SuppressWarnings("NullAway")
    protected Holiday() {}

    Holiday(LocalDate day, String name) {
        this.day = day;
        this.name = name;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }
}
