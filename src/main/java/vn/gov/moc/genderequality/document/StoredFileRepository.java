package vn.gov.moc.genderequality.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Kept files by id and by owner. */
interface StoredFileRepository extends JpaRepository<StoredFile, UUID> {

    List<StoredFile> findByOwnerOrderByUploadedAtAscNameAsc(String owner);

    List<StoredFile> findByOwnerInOrderByUploadedAtAscNameAsc(Collection<String> owners);

    int countByOwner(String owner);
}
