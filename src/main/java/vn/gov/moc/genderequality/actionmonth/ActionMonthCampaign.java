package vn.gov.moc.genderequality.actionmonth;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What the ministry says to all units about a year's Action Month: its theme, slogans and guidance. */
@Entity
@Audited
class ActionMonthCampaign {

    @Id
    private int cycleYear;

    private String theme = "";
    private String slogans = "";
    private String guidance = "";
    private @Nullable String announcedBy;
    private @Nullable Instant announcedAt;

    @NotAudited
    @Version
    private long version;

    protected ActionMonthCampaign() {}

    ActionMonthCampaign(int year) {
        this.cycleYear = year;
    }

    void write(String newTheme, String newSlogans, String newGuidance, long read) {
        requireNotAnnounced();
        ConflictException.requireCurrent(read, version);
        this.theme = newTheme;
        this.slogans = newSlogans;
        this.guidance = newGuidance;
    }

    void announce(String actor, Instant now) {
        requireNotAnnounced();
        this.announcedBy = actor;
        this.announcedAt = now;
    }

    private void requireNotAnnounced() {
        if (announced()) {
            throw new ConflictException("Chủ đề Tháng hành động năm %d đã thông báo đến các đơn vị, không sửa được nữa."
                    .formatted(cycleYear));
        }
    }

    boolean announced() {
        return announcedAt != null;
    }

    int year() {
        return cycleYear;
    }

    String theme() {
        return theme;
    }

    /** One a line. */
    String slogans() {
        return slogans;
    }

    String guidance() {
        return guidance;
    }

    @Nullable
    Instant announcedAt() {
        return announcedAt;
    }

    long version() {
        return version;
    }
}
