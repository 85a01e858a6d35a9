package vn.gov.moc.genderequality.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.document.StoredFile;

/**
 * A draft as its page shows it.
 *
 * @param difficultyId what it became; none until it is sent
 * @param version counts the saves
 */
record DifficultyDraftView(
        UUID id,
        String unitCode,
        String subject,
        String content,
        String section,
        Instant savedAt,
        @Nullable String difficultyId,
        List<FileView> files,
        long version) {

    static DifficultyDraftView of(DifficultyDraft draft, List<StoredFile> files) {
        return new DifficultyDraftView(
                draft.id(),
                draft.unitCode(),
                draft.subject(),
                draft.content(),
                draft.section(),
                draft.savedAt(),
                draft.difficultyId(),
                FileView.of(files),
                draft.version());
    }
}
