package vn.gov.moc.genderequality.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Keeps files in the database, beside the records they belong to; lists never load the bytes. */
@Service
@Transactional
public class StoredFiles {

    /** How many files one owner may have. */
    static final int MAX_PER_OWNER = 20;

    private final StoredFileRepository files;
    private final JdbcClient jdbc;
    private final UploadScan scan;
    private final DataSize maxSize;
    private final Clock clock;

    StoredFiles(StoredFileRepository files, JdbcClient jdbc, UploadScan scan, FileProperties properties, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.scan = scan;
        this.maxSize = properties.maxSize();
        this.clock = clock;
    }

    /** The largest file that is kept. */
    DataSize maxSize() {
        return maxSize;
    }

    /**
     * Keeps an uploaded file whose content is what its extension says and in which the scanner found nothing.
     *
     * @param owner the record it belongs to, with the feature's prefix, e.g. {@code guidance:2017}; at most 100 characters
     * @param name as the sender called it; paths, invisible and reserved characters are taken out
     * @param actor the account that adds it
     * @throws InvalidInputException on {@code file} when it is empty, too large, one too many, of a type that is not
     *     kept, infected, or could not be scanned; the message names the file and the limit
     */
    public StoredFile store(String owner, String name, byte[] content, String actor) {
        FileName fileName = FileName.of(name);
        requireSize(fileName, content.length);
        FileType type = requireType(fileName, content);
        scan.require(fileName, content);
        oneAtATime(owner);
        requireRoom(owner, fileName);
        return keep(owner, fileName, type, content, actor);
    }

    /**
     * Keeps an uploaded file as {@link #store} does; the same content sent again under the same name, since the answer was lost
     * on a bad line, is the file that is there.
     *
     * @throws InvalidInputException as {@link #store} does
     */
    public StoredFile storeOnce(String owner, String name, byte[] content, String actor) {
        oneAtATime(owner);
        String fileName = FileName.of(name).toString();
        String sha256 = sha256(content);
        return of(owner).stream()
                .filter(file -> file.name().equals(fileName) && file.sha256().equals(sha256))
                .findFirst()
                .orElseGet(() -> store(owner, name, content, actor));
    }

    /**
     * Keeps a PDF the system made itself: not limited in size, not scanned.
     *
     * @param owner as for uploads
     * @param name a file name that ends with {@code .pdf}
     * @param actor the account for which it was made
     */
    public StoredFile keepPdf(String owner, String name, byte[] content, String actor) {
        return keep(owner, FileName.of(name), FileType.PDF, content, actor);
    }

    private StoredFile keep(String owner, FileName fileName, FileType type, byte[] content, String actor) {
        StoredFile file = files.saveAndFlush(new StoredFile(
                owner,
                fileName.toString(),
                type.contentType(),
                content.length,
                sha256(content),
                actor,
                clock.instant()));
        jdbc.sql("insert into stored_file_content (file_id, content) values (?, ?)")
                .params(file.id(), content)
                .update();
        return file;
    }

    /** The owner's files, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String owner) {
        return files.findByOwnerOrderByUploadedAtAscNameAsc(owner);
    }

    /** The files of several owners, each owner's oldest first; an owner without files is not in it. One query. */
    @Transactional(readOnly = true)
    public Map<String, List<StoredFile>> of(Collection<String> owners) {
        return files.findByOwnerInOrderByUploadedAtAscNameAsc(owners).stream()
                .collect(Collectors.groupingBy(StoredFile::owner));
    }

    /** @throws NotFoundException when there is no such file */
    @Transactional(readOnly = true)
    public StoredFile get(UUID id) {
        return files.findById(id).orElseThrow(StoredFiles::notFound);
    }

    /** @throws NotFoundException when there is no such file */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return jdbc.sql("select content from stored_file_content where file_id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(StoredFiles::notFound);
    }

    /**
     * Removes the file and its bytes; the audit keeps that it was there.
     *
     * @throws NotFoundException when there is no such file
     */
    public void delete(UUID id) {
        files.delete(get(id));
    }

    /** All files of one owner are another's from now on: what was a draft has become a record. */
    public void handOver(String from, String to) {
        files.findByOwnerOrderByUploadedAtAscNameAsc(from).forEach(file -> file.handTo(to));
    }

    private void requireSize(FileName name, long size) {
        if (size == 0) {
            throw invalid("Tệp “%s” không có nội dung (0 byte). Hãy kiểm tra và chọn lại tệp.", name);
        }
        if (size > maxSize.toBytes()) {
            throw invalid("Tệp “%s” quá lớn: mỗi tệp không được vượt quá %s.", name, readable(maxSize));
        }
    }

    private static FileType requireType(FileName name, byte[] content) {
        FileType type = FileType.ofExtension(name.type())
                .orElseThrow(() -> invalid(
                        "Tệp “%s” không thuộc loại được nhận. Các loại được nhận: %s.", name, FileType.ACCEPTED));
        if (!type.matches(content)) {
            throw invalid(
                    "Nội dung của tệp “%s” không đúng với phần mở rộng “.%s” hoặc tệp đã hỏng.%s",
                    name, name.type(), type.advice());
        }
        return type;
    }

    /** Two uploads at once are looked at one after the other. */
    private void oneAtATime(String owner) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("stored_file:" + owner)
                .query(Integer.class)
                .single();
    }

    private void requireRoom(String owner, FileName name) {
        if (files.countByOwner(owner) >= MAX_PER_OWNER) {
            throw invalid(
                    "Không lưu được tệp “%s”: đã có đủ %d tệp. Hãy xóa bớt tệp không cần nữa.", name, MAX_PER_OWNER);
        }
    }

    private static InvalidInputException invalid(String message, Object... arguments) {
        return new InvalidInputException("file", message.formatted(arguments));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("Không tìm thấy tệp; có thể tệp đã bị xóa.");
    }

    private static String readable(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
