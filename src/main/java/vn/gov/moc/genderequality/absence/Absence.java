package vn.gov.moc.genderequality.absence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.problem.ConflictException;

/** Somebody is away from one day to another, both included, unless he comes back early. */
@Entity
@Audited
public class Absence {

    /** Stands in the id of an absence of somebody who belongs to no unit. */
    static final String MINISTRY = "BO";

    @Id
    private String id;

    private String person;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "absence_unit", joinColumns = @JoinColumn(name = "absence_id"))
    @Column(name = "unit_code")
    private Set<String> units;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private Instant createdAt;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate backOn;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected Absence() {}

    /**
     * @param units the codes of the units the person belongs to; none for the ministry's own people
     * @param serial the how manieth absence of its place it is
     */
    Absence(AbsenceTerms terms, String person, Set<String> units, long serial, Instant now) {
        this.id = "%d%s%d".formatted(terms.firstDay().getYear(), idMiddle(units), serial);
        this.person = person;
        this.units = new TreeSet<>(units);
        this.kind = terms.kind();
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
        this.createdAt = now;
    }

    /** What stands in the ids of one place between year and serial number, e.g. {@code -VPB-ABSENCE-}. */
    static String idMiddle(Set<String> units) {
        return "-%s-ABSENCE-".formatted(units.stream().sorted().findFirst().orElse(MINISTRY));
    }

    /**
     * He is back, or does not go at all; days that have passed stay as they were.
     *
     * @throws ConflictException when it is over already
     */
    void comeBack(Instant now, LocalDate today) {
        if (!state(today).open()) {
            throw new ConflictException(
                    "Lần vắng mặt này đã kết thúc (%s), không cần ghi trở lại nữa. Hãy mở lại trang để xem."
                            .formatted(VietnameseDates.format(lastDayAway())));
        }
        this.endedAt = now;
        this.backOn = today;
    }

    /** The person has another unit now: its people are concerned from now on. */
    void belongTo(Set<String> present) {
        if (!units.equals(present)) {
            units.clear();
            units.addAll(present);
        }
    }

    /** Where it stands on this day, reckoned in Vietnam. */
    AbsenceState state(LocalDate today) {
        if (backOn != null) {
            return backOn.isBefore(firstDay) ? AbsenceState.CALLED_OFF : AbsenceState.CAME_BACK_EARLY;
        }
        if (today.isBefore(firstDay)) {
            return AbsenceState.TO_COME;
        }
        return today.isAfter(lastDay) ? AbsenceState.OVER : AbsenceState.AWAY;
    }

    /** The year of the first day, the unit and a serial number, e.g. {@code 2017-VPB-ABSENCE-1}; its process's business key. */
    public String id() {
        return id;
    }

    /** The account that is away. */
    public String person() {
        return person;
    }

    /** The codes of the units it concerns; none for the ministry's own people. */
    Set<String> units() {
        return new TreeSet<>(units);
    }

    AbsenceKind kind() {
        return kind;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day as it was recorded. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The last day he is away; before the first day when it was called off or he came back on it. */
    LocalDate lastDayAway() {
        return backOn == null ? lastDay : backOn.minusDays(1);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The day he came back early or called it off; none otherwise. */
    @Nullable
    LocalDate backOn() {
        return backOn;
    }
}
