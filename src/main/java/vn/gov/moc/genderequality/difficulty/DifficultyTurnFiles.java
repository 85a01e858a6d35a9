package vn.gov.moc.genderequality.difficulty;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.document.StoredFile;

/** Gathers the files of the next turn: whom the difficulty waits for adds and removes them. */
@Service
@Transactional
class DifficultyTurnFiles {

    private final Difficulties difficulties;
    private final DifficultyFiles files;

    DifficultyTurnFiles(Difficulties difficulties, DifficultyFiles files) {
        this.difficulties = difficulties;
        this.files = files;
    }

    StoredFile addFile(String id, String name, byte[] content, String actor) {
        return files.gather(difficulties.written(id, actor), name, content, actor);
    }

    void removeFile(String id, UUID fileId, String actor) {
        files.remove(difficulties.written(id, actor), fileId);
    }
}
