package vn.gov.moc.genderequality.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.document.Pictures;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Files of inspections. A unit's drafters add them to its own report while it is prepared, and to a recommendation while it is
 * carried out; the team adds photos and papers to a topic while it writes the minutes. They are read by whoever sees the report
 * and the recommendation; those of a topic by team and ministry, by the unit while minutes are out of the team's hands.
 */
@Component
@Transactional(readOnly = true)
class InspectionFiles implements FileAccessRule {

    private static final String SELF_REPORT = "inspection-self:";
    private static final String FINDING = "inspection-finding:";
    private static final String RECOMMENDATION = "recommendation:";

    private final StoredFiles files;
    private final Pictures pictures;
    private final InspectionVisits visits;
    private final Recommendations recommendations;
    private final VisitAccess access;

    InspectionFiles(
            StoredFiles files,
            Pictures pictures,
            InspectionVisits visits,
            Recommendations recommendations,
            VisitAccess access) {
        this.files = files;
        this.pictures = pictures;
        this.visits = visits;
        this.recommendations = recommendations;
        this.access = access;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(SELF_REPORT) || owner.startsWith(FINDING) || owner.startsWith(RECOMMENDATION);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        String id = owner.substring(owner.indexOf(':') + 1);
        if (owner.startsWith(SELF_REPORT)) {
            return access.seesSelfReport(userId, visits.visit(id));
        }
        if (owner.startsWith(FINDING)) {
            return seesFinding(userId, visits.visit(id.substring(0, id.lastIndexOf('-'))));
        }
        Recommendation recommendation = recommendations.recommendation(id);
        return access.sees(userId, recommendation, visits.visit(recommendation.visitId()));
    }

    private boolean seesFinding(String user, InspectionVisit visit) {
        return access.seesTeamWork(user, visit)
                || (access.sees(user, visit)
                        && visits.roundsHandedToUnit(visit.id()).contains(visit.round()));
    }

    /** @throws AccessDeniedException when the person does not see the unit's own report */
    List<StoredFile> ofSelfReport(String visitId, String user) {
        return readable(selfReport(visits.visit(visitId).id()), user);
    }

    /** @throws AccessDeniedException when the person does not see what the team found */
    List<StoredFile> ofFinding(String visitId, InspectionTopic topic, String user) {
        return readable(finding(visits.visit(visitId).id(), topic), user);
    }

    /** @throws AccessDeniedException when the person does not see the recommendation */
    List<StoredFile> ofRecommendation(String id, String user) {
        return readable(recommendation(recommendations.recommendation(id).id()), user);
    }

    /** What the person may read of a visit's files. */
    Readable of(String visitId, String user) {
        InspectionVisit visit = visits.visit(visitId);
        Map<InspectionTopic, List<StoredFile>> findings = new EnumMap<>(InspectionTopic.class);
        if (seesFinding(user, visit)) {
            for (InspectionTopic topic : InspectionTopic.values()) {
                findings.put(topic, files.of(finding(visitId, topic)));
            }
            findings.values().removeIf(List::isEmpty);
        }
        return new Readable(access.seesSelfReport(user, visit) ? files.of(selfReport(visitId)) : List.of(), findings);
    }

    /**
     * The files of a visit one person may read.
     *
     * @param findings by topic; topics without a file are missing
     */
    record Readable(List<StoredFile> selfReport, Map<InspectionTopic, List<StoredFile>> findings) {}

    private List<StoredFile> readable(String owner, String user) {
        if (!mayRead(user, owner)) {
            throw new AccessDeniedException("files of " + owner);
        }
        return files.of(owner);
    }

    /** Adds a file to the unit's own report. */
    @Transactional
    StoredFile addToSelfReport(String visitId, String name, byte[] content, String actor) {
        return add(selfReport(visits.reporting(visitId, actor).id()), name, content, actor);
    }

    /** Adds a photo or another file to what the team finds on a topic. */
    @Transactional
    StoredFile addToFinding(String visitId, InspectionTopic topic, String name, byte[] content, String actor) {
        return add(finding(visits.visited(visitId, actor).id(), topic), name, content, actor);
    }

    /** Adds a file to what the unit did about a recommendation. */
    @Transactional
    StoredFile addToRecommendation(String id, String name, byte[] content, String actor) {
        return add(recommendation(recommendations.carriedOut(id, actor).id()), name, content, actor);
    }

    private StoredFile add(String owner, String name, byte[] content, String actor) {
        Pictures.Picture picture = pictures.prepare(name, content);
        return files.storeOnce(owner, picture.name(), picture.content(), actor);
    }

    /** Takes a file off the unit's own report. */
    @Transactional
    void removeFromSelfReport(String visitId, UUID fileId, String actor) {
        remove(selfReport(visits.reporting(visitId, actor).id()), fileId);
    }

    /** Takes a file off what the team finds on a topic. */
    @Transactional
    void removeFromFinding(String visitId, InspectionTopic topic, UUID fileId, String actor) {
        remove(finding(visits.visited(visitId, actor).id(), topic), fileId);
    }

    /** Takes a file off what the unit did about a recommendation. */
    @Transactional
    void removeFromRecommendation(String id, UUID fileId, String actor) {
        remove(recommendation(recommendations.carriedOut(id, actor).id()), fileId);
    }

    private void remove(String owner, UUID fileId) {
        if (!files.get(fileId).owner().equals(owner)) {
            throw new NotFoundException("Ở đây không có tệp này.");
        }
        files.delete(fileId);
    }

    private static String selfReport(String visitId) {
        return SELF_REPORT + visitId;
    }

    private static String finding(String visitId, InspectionTopic topic) {
        return FINDING + VisitTopic.idOf(visitId, topic);
    }

    private static String recommendation(String id) {
        return RECOMMENDATION + id;
    }
}
