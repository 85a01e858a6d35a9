package vn.gov.moc.genderequality.difficulty;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.FileAccessRule;
import vn.gov.moc.genderequality.document.StoredFile;
import vn.gov.moc.genderequality.document.StoredFiles;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * Files of difficulties. Those of a draft are its unit's; those gathered for the next turn are seen by whom it waits for; with the
 * turn they become part of it and are read by whoever reads its text.
 */
@Component
@Transactional
class DifficultyFiles implements FileAccessRule {

    private static final String DRAFT = "difficulty-draft:";
    private static final String GATHERED = "difficulty-text:";
    private static final String STEP = "difficulty-step:";

    private final StoredFiles files;
    private final DifficultyRepository difficulties;
    private final DifficultyStepRepository steps;
    private final DifficultyDraftRepository drafts;
    private final DifficultyAccess access;

    DifficultyFiles(
            StoredFiles files,
            DifficultyRepository difficulties,
            DifficultyStepRepository steps,
            DifficultyDraftRepository drafts,
            DifficultyAccess access) {
        this.files = files;
        this.difficulties = difficulties;
        this.steps = steps;
        this.drafts = drafts;
        this.access = access;
    }

    @Override
    public boolean governs(String owner) {
        return owner.startsWith(DRAFT) || owner.startsWith(GATHERED) || owner.startsWith(STEP);
    }

    @Override
    public boolean mayRead(String userId, String owner) {
        String id = owner.substring(owner.indexOf(':') + 1);
        if (owner.startsWith(DRAFT)) {
            return drafts.findById(UUID.fromString(id))
                    .filter(draft -> access.belongsTo(userId, draft.unitCode()))
                    .isPresent();
        }
        if (owner.startsWith(GATHERED)) {
            return difficulties
                    .findById(id)
                    .filter(each -> access.holds(userId, each))
                    .isPresent();
        }
        int colon = id.lastIndexOf(':');
        return difficulties
                        .findById(id.substring(0, colon))
                        .filter(each -> access.sees(userId, each))
                        .isPresent()
                && steps.findById(Long.valueOf(id.substring(colon + 1)))
                        .filter(each -> access.reads(userId, each))
                        .isPresent();
    }

    List<StoredFile> of(DifficultyDraft draft) {
        return files.of(DRAFT + draft.id());
    }

    List<StoredFile> of(DifficultyStep step) {
        return files.of(owner(step));
    }

    /** Those gathered for the next turn; the caller has checked that it is this person's. */
    List<StoredFile> gathered(Difficulty difficulty) {
        return files.of(GATHERED + difficulty.id());
    }

    StoredFile add(DifficultyDraft draft, String name, byte[] content, String actor) {
        return files.storeOnce(DRAFT + draft.id(), name, content, actor);
    }

    StoredFile gather(Difficulty difficulty, String name, byte[] content, String actor) {
        return files.storeOnce(GATHERED + difficulty.id(), name, content, actor);
    }

    void remove(DifficultyDraft draft, UUID fileId) {
        remove(DRAFT + draft.id(), fileId);
    }

    void remove(Difficulty difficulty, UUID fileId) {
        remove(GATHERED + difficulty.id(), fileId);
    }

    private void remove(String owner, UUID fileId) {
        if (!files.get(fileId).owner().equals(owner)) {
            throw new NotFoundException("Ở đây không có tệp này.");
        }
        files.delete(fileId);
    }

    void drop(DifficultyDraft draft) {
        drop(DRAFT + draft.id());
    }

    void dropGathered(Difficulty difficulty) {
        drop(GATHERED + difficulty.id());
    }

    private void drop(String owner) {
        files.of(owner).forEach(file -> files.delete(file.id()));
    }

    void ofDraftFor(DifficultyDraft draft, DifficultyStep step) {
        files.handOver(DRAFT + draft.id(), owner(step));
    }

    void gatheredFor(DifficultyStep step) {
        files.handOver(GATHERED + step.difficultyId(), owner(step));
    }

    private static String owner(DifficultyStep step) {
        return STEP + step.difficultyId() + ":" + step.id();
    }
}
