package vn.gov.moc.genderequality;

import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationDraftService;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.ReportingPeriod;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplates;

/** Brings a small year to its consolidated report. */
@Component
@Profile("evaluation")
public class TestConsolidations {

    private final TestYear testYear;
    private final ConsolidationDraftService drafts;
    private final ReportTemplates templates;
    private final CycleService cycles;
    private final JdbcTemplate jdbc;

    TestConsolidations(
            TestYear testYear,
            ConsolidationDraftService drafts,
            ReportTemplates templates,
            CycleService cycles,
            JdbcTemplate jdbc) {
        this.testYear = testYear;
        this.drafts = drafts;
        this.templates = templates;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    /** The mid-year period closes with the reports of all units but the first, which is missing: 1 July, 08:00. */
    public void close(int year, String missing, String... units) {
        testYear.openMidYear(
                year, Stream.concat(Stream.of(missing), Arrays.stream(units)).toArray(String[]::new));
        Arrays.stream(units).forEach(unit -> accept(year, unit));
        testYear.advanceTo(year + "-07-01T08:00");
    }

    /** The unit's report is filled, submitted and accepted. */
    public void accept(int year, String unit) {
        testYear.fill(year, unit);
        testYear.submit(year, unit);
        testYear.approve(DESK, report(year, unit), "UserTask_CheckReport");
    }

    /** The desk writes a sentence in every section that has none yet. */
    public void write(String id) {
        ReportingPeriod period = cycles.period(id);
        Set<String> written = jdbc
                .queryForList(
                        "select section from consolidation_text where consolidation_id = ? and content <> ''",
                        String.class,
                        id)
                .stream()
                .collect(Collectors.toSet());
        Map<String, TextPatch> texts = new HashMap<>();
        templates
                .get(period.templateId())
                .sectionsFor(period.kind())
                .filter(Section::narrative)
                .map(Section::key)
                .filter(key -> !written.contains(key))
                .forEach(key -> texts.put(key, new TextPatch("Nhận định của Bộ về mục %s.".formatted(key), 0)));
        drafts.save(id, new DraftPatch(texts, Map.of(), Map.of()), DESK);
    }
}
