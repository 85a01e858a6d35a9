package vn.gov.moc.genderequality.unitreport;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.problem.NotFoundException;

/**
 * The report templates periods may use. Those shipped with the application are added at start; a version that is there
 * already stays as it was, whatever the shipped file says now, because periods have frozen it.
 */
@Service
public class ReportTemplates {

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

    /** @throws InvalidInputException when a shipped file is wrong; the application does not start then */
    @PostConstruct
    void addShipped() throws IOException {
        for (Resource file : resources.getResources(SHIPPED)) {
            String content = file.getContentAsString(StandardCharsets.UTF_8);
            ReportTemplate template = ReportTemplateReader.read(content);
            versions.addIfMissing(template.id(), template.effectiveFrom(), content, clock.instant());
        }
    }

    private ReportTemplate read(String id) {
        return versions.findById(id)
                .map(version -> ReportTemplateReader.read(version.content()))
                .orElseThrow(() -> new NotFoundException("Không có mẫu báo cáo “" + id + "”."));
    }
}
