package vn.gov.moc.genderequality.inspection;

import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.moc.genderequality.document.StoredFile;

/** The files of visits and recommendations behind their forms. A file sent again after a lost answer is not kept twice. */
@RestController
class InspectionFileController {

    private static final String SELF_REPORT = "/api/inspection-visits/{id}/self-report/files";
    private static final String FINDING = "/api/inspection-visits/{id}/findings/{topic}/files";
    private static final String RECOMMENDATION = "/api/recommendations/{id}/files";

    private final InspectionFiles files;

    InspectionFileController(InspectionFiles files) {
        this.files = files;
    }

    /** A file to download; {@code size} in bytes. */
    record FileView(UUID id, String name, long size, Instant uploadedAt) {

        static FileView of(StoredFile file) {
            return new FileView(file.id(), file.name(), file.size(), file.uploadedAt());
        }

        static List<FileView> of(List<StoredFile> files) {
            return files.stream().map(FileView::of).toList();
        }
    }

    @GetMapping(SELF_REPORT)
    List<FileView> ofSelfReport(@PathVariable String id, Principal user) {
        return FileView.of(files.ofSelfReport(id, user.getName()));
    }

    @PostMapping(SELF_REPORT)
    @ResponseStatus(HttpStatus.CREATED)
    FileView addToSelfReport(@PathVariable String id, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        return FileView.of(files.addToSelfReport(id, name(file), file.getBytes(), user.getName()));
    }

    @DeleteMapping(SELF_REPORT + "/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFromSelfReport(@PathVariable String id, @PathVariable UUID fileId, Principal user) {
        files.removeFromSelfReport(id, fileId, user.getName());
    }

    @GetMapping(FINDING)
    List<FileView> ofFinding(@PathVariable String id, @PathVariable InspectionTopic topic, Principal user) {
        return FileView.of(files.ofFinding(id, topic, user.getName()));
    }

    @PostMapping(FINDING)
    @ResponseStatus(HttpStatus.CREATED)
    FileView addToFinding(
            @PathVariable String id,
            @PathVariable InspectionTopic topic,
            @RequestParam MultipartFile file,
            Principal user)
            throws IOException {
        return FileView.of(files.addToFinding(id, topic, name(file), file.getBytes(), user.getName()));
    }

    @DeleteMapping(FINDING + "/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFromFinding(
            @PathVariable String id, @PathVariable InspectionTopic topic, @PathVariable UUID fileId, Principal user) {
        files.removeFromFinding(id, topic, fileId, user.getName());
    }

    @GetMapping(RECOMMENDATION)
    List<FileView> ofRecommendation(@PathVariable String id, Principal user) {
        return FileView.of(files.ofRecommendation(id, user.getName()));
    }

    @PostMapping(RECOMMENDATION)
    @ResponseStatus(HttpStatus.CREATED)
    FileView addToRecommendation(@PathVariable String id, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        return FileView.of(files.addToRecommendation(id, name(file), file.getBytes(), user.getName()));
    }

    @DeleteMapping(RECOMMENDATION + "/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeFromRecommendation(@PathVariable String id, @PathVariable UUID fileId, Principal user) {
        files.removeFromRecommendation(id, fileId, user.getName());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
