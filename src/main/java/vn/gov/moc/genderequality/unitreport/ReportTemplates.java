package vn.gov.moc.genderequality.unitreport;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;
import vn.gov.moc.genderequality.problem.ConflictException;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * The report templates periods may use. Those shipped with the application are added at start; a version that is there
 * already stays as it was, whatever the shipped file says now, because periods have frozen it.
 */
@Service
public class ReportTemplates {

    /** Who publishes what comes with the application. */
    static final String SYSTEM = "system";

    private static final String SHIPPED = "classpath*:report-templates/*.yaml";

    private final ReportTemplateVersionRepository versions;
    private final ResourcePatternResolver resources;
    private final Clock clock;
    private final Map<String, ReportTemplate> read = new ConcurrentHashMap<>();

    ReportTemplates(ReportTemplateVersionRepository versions, ResourcePatternResolver resources, Clock clock) {
        this.versions = versions;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * The template of this id, e.g. {@code periodic-2017}.
     *
     * @throws NotFoundException when there is none
     */
    public ReportTemplate get(String id) {
        return read.computeIfAbsent(id, this::read);
    }

    /** Every version of every template, the newest last. */
    public List<ReportTemplate> all() {
        return versions.findIds().stream().map(this::get).toList();
    }

    /** The ids of the templates that ask for any of these figures. */
    public List<String> asking(Collection<String> figures) {
        return all().stream()
                .filter(template ->
                        TemplateComparison.figures(template).keySet().stream().anyMatch(figures::contains))
                .map(ReportTemplate::id)
                .toList();
    }

    /**
     * The text of the version of this id, exactly as it was written.
     *
     * @throws NotFoundException when there is none
     */
    String source(String id) {
        return versions.findById(id).map(ReportTemplateVersion::content).orElseThrow(() -> missing(id));
    }

    /** A version's name for this template that is still free, when its own is taken. */
    Optional<String> nextVersion(ReportTemplate template) {
        if (!versions.existsById(template.id())) {
            return Optional.empty();
        }
        boolean counted = template.version().matches("[0-9]{1,9}");
        return IntStream.iterate(counted ? Integer.parseInt(template.version()) + 1 : 2, number -> number + 1)
                .mapToObj(number -> counted ? String.valueOf(number) : template.version() + "-" + number)
                .filter(version -> !versions.existsById(template.key() + "-" + version))
                .findFirst();
    }

    /**
     * Adds a version, for good.
     *
     * @return its id
     * @throws InvalidInputException when the text is wrong
     * @throws ConflictException when there is a version of this id
     */
    String publish(String content, String user) {
        ReportTemplate template = ReportTemplateReader.read(content);
        if (versions.addIfMissing(template.id(), template.effectiveFrom(), content, user, clock.instant()) == 0) {
            throw new ConflictException(
                    "Mẫu “%s” đã được ban hành, không sửa được nữa. Hãy đặt phiên bản khác rồi ban hành lại."
                            .formatted(template.id()));
        }
        return template.id();
    }

    /** @throws InvalidInputException when a shipped file is wrong; the application does not start then */
    @PostConstruct
    void addShipped() throws IOException {
        for (Resource file : resources.getResources(SHIPPED)) {
            String content = file.getContentAsString(StandardCharsets.UTF_8);
            ReportTemplate template = ReportTemplateReader.read(content);
            versions.addIfMissing(template.id(), template.effectiveFrom(), content, SYSTEM, clock.instant());
        }
    }

    private ReportTemplate read(String id) {
        return ReportTemplateReader.read(source(id));
    }

    static NotFoundException missing(String id) {
        return new NotFoundException("Không có mẫu báo cáo “" + id + "”.");
    }
}
