package vn.gov.moc.genderequality.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.gov.moc.genderequality.document.StoredFile;

/** A file to download; {@code size} in bytes. */
record FileView(UUID id, String name, long size, Instant uploadedAt) {

    static FileView of(StoredFile file) {
        return new FileView(file.id(), file.name(), file.size(), file.uploadedAt());
    }

    static List<FileView> of(List<StoredFile> files) {
        return files.stream().map(FileView::of).toList();
    }
}
