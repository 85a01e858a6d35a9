package vn.gov.moc.genderequality.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import vn.gov.moc.genderequality.problem.ConflictException;

/** What the unit reports and the team finds on one topic; each side's text has its own version. */
@Entity
@Audited
@Table(name = "inspection_topic")
class VisitTopic {

    @Id
    private String id;

    private String visitId;

    @Enumerated(EnumType.STRING)
    private InspectionTopic topic;

    private String selfReport = "";

    @NotAudited
    private long selfVersion;

    private String finding = "";
    private String evidence = "";

    @NotAudited
    private long findingVersion;

    @NotAudited
    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected VisitTopic() {}

    VisitTopic(String visitId, InspectionTopic topic) {
        this.id = idOf(visitId, topic);
        this.visitId = visitId;
        this.topic = topic;
    }

    static String idOf(String visitId, InspectionTopic topic) {
        return visitId + "-" + topic;
    }

    void report(String text, long read) {
        ConflictException.requireCurrent(read, selfVersion);
        this.selfVersion++;
        this.selfReport = text;
    }

    void find(String newFinding, String newEvidence, long read) {
        ConflictException.requireCurrent(read, findingVersion);
        this.findingVersion++;
        this.finding = newFinding;
        this.evidence = newEvidence;
    }

    InspectionTopic topic() {
        return topic;
    }

    String selfReport() {
        return selfReport;
    }

    long selfVersion() {
        return selfVersion;
    }

    String finding() {
        return finding;
    }

    /** Documents, people asked, places seen. */
    String evidence() {
        return evidence;
    }

    long findingVersion() {
        return findingVersion;
    }
}
