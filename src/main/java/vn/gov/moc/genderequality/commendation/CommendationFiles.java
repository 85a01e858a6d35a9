package vn.gov.moc.genderequality.commendation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.document.Pictures;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Files that show what a proposal says: added and taken off by its proposers while they write, read by whoever sees the unit. */
@Component
@Transactional(readOnly = true)
class CommendationFiles implements FileAccessRule {

    private static final String PREFIX = "commendation:";

    private final StoredFiles files;
    private final Pictures pictures;
    private final Commendations commendations;
    private final AccessPolicy access;

    CommendationFiles(StoredFiles files, Pictures pictures, Commendations commendations, AccessPolicy access) {
        this.files = files;
        this.pictures = pictures;
        this.commendations = commendations;
        this.access = access;
    }

    /** Whose the proposal's files are. */
    static String owner(String commendationId) {
        return PREFIX + commendationId;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        return access.seesUnit(
                userId,
                commendations.commendation(owner.substring(PREFIX.length())).unitCode());
    }

    /** @throws NotFoundException when there is no such proposal for the person */
    List<StoredFile> of(String id, String user) {
        return files.of(owner(commendations.readable(id, user).id()));
    }

    /** Adds a file while the proposal is written; the same sent again is kept once. */
    @Transactional
    StoredFile add(String id, String name, byte[] content, String actor) {
        String owner = owner(commendations.written(id, actor).id());
        Pictures.Picture picture = pictures.prepare(name, content);
        return files.storeOnce(owner, picture.name(), picture.content(), actor);
    }

    /** Takes a file off while the proposal is written. */
    @Transactional
    void remove(String id, UUID fileId, String actor) {
        String owner = owner(commendations.written(id, actor).id());
        if (!files.get(fileId).owner().equals(owner)) {
            throw new NotFoundException("Ở đây không có tệp này.");
        }
        files.delete(fileId);
    }
}
