package vn.gov.moc.genderequality.unitreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.COMMITTEE;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.cycle.CyclePlan;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.cycle.PeriodKind;
import vn.gov.moc.genderequality.cycle.PeriodPlan;
import vn.gov.moc.genderequality.cycle.ReportTemplateCatalog;
import vn.gov.moc.genderequality.problem.InvalidInputException;
import vn.gov.moc.genderequality.unitreport.DraftPatch.FigurePatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;

/** A year that reports by a template the desk has written, and from when a year may. */
@IntegrationTest
class UploadedTemplateYearTests {

    private static final int YEAR = 2071;
    private static final int EARLY_YEAR = 2073;
    private static final String REPORT = report(YEAR, "VPB");

    @Autowired
    private TestYear testYear;

    @Autowired
    private CycleService cycles;

    @Autowired
    private ReportTemplateDrafts drafts;

    @Autowired
    private ReportTemplateVersionRepository versions;

    @Autowired
    private ReportTemplateCatalog catalog;

    @Autowired
    private ReportDraftService reportDrafts;

    @Autowired
    private ReportViews reportViews;

    @Autowired
    private ReportTemplateViews templateViews;

    @Autowired
    private Clock clock;

    @AfterEach
    void cancel() {
        testYear.cancel(YEAR);
        testYear.cancel(EARLY_YEAR);
    }

    @Test
    void goesFromTheDesksTextToAnAcceptedReport() {
        ReportTemplateDraftView draft = drafts.create(SampleTemplates.yaml("bao-cao-nhanh", "1", YEAR), null, DESK);
        String template = drafts.publish(draft.id(), draft.version(), DESK);
        testYear.start(YEAR);
        choose(YEAR, template);
        testYear.complete(DESK, String.valueOf(YEAR), "UserTask_PlanCycle", Map.of());
        testYear.draftGuidance(YEAR);
        testYear.approve(COMMITTEE, String.valueOf(YEAR), "UserTask_ReviewGuidance");
        testYear.approve(DIRECTOR, String.valueOf(YEAR), "UserTask_SignGuidance");
        testYear.advanceTo(YEAR + "-05-02T00:00");

        ReportView opened = view();
        assertThat(opened.template().title()).isEqualTo("Báo cáo nhanh 6 tháng đầu năm 2071");
        assertThat(opened.template().sections())
                .extracting(ReportView.SectionView::key)
                .containsExactly("A", "B");
        assertThatThrownBy(() -> testYear.send(YEAR, "VPB")).isInstanceOf(InvalidInputException.class);

        fill(3, 2);
        assertThat(view().violations())
                .extracting(ReportRules.Violation::message)
                .containsExactly("Số học viên nữ lớn hơn tổng số.");
        mend();
        testYear.submit(YEAR, "VPB");
        testYear.approve(DESK, REPORT, "UserTask_CheckReport");

        ReportView accepted = view();
        assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(accepted.texts().get("A").text()).isEqualTo("Mở 2 lớp.");
        assertThat(accepted.issue()).isNotNull();
        assertThat(templateViews.get(template).usedBy())
                .containsExactly("sơ kết 6 tháng đầu năm 2071", "tổng kết năm 2071");
    }

    @Test
    void mayNotBeChosenBeforeItTakesEffect() {
        ReportTemplateDraftView draft = drafts.create(
                SampleTemplates.yaml("chua-hieu-luc", "1", EARLY_YEAR)
                        .replace(EARLY_YEAR + "-01-01", EARLY_YEAR + "-05-03"),
                null,
                DESK);
        String template = drafts.publish(draft.id(), draft.version(), DESK);
        testYear.start(EARLY_YEAR);

        assertThatThrownBy(() -> choose(EARLY_YEAR, template))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("periods[0].templateId")));
        assertThat(catalog.covers(template, PeriodKind.MID_YEAR, LocalDate.of(EARLY_YEAR, 5, 3)))
                .isTrue();
        assertThat(catalog.covers(template, PeriodKind.SPECIAL, LocalDate.of(EARLY_YEAR, 5, 3)))
                .isFalse();
    }

    /** Rolled back, or every later year of the other tests would choose this one. */
    @Test
    @Transactional
    void isChosenByItselfByThePeriodsThatOpenFromThatDayOn() {
        String content = SampleTemplates.yaml("periodic", "2072", 2072).replace("2072-01-01", "2072-06-01");
        versions.addIfMissing("periodic-2072", LocalDate.of(2072, 6, 1), content, DESK, clock.instant());

        assertThat(catalog.newest(PeriodKind.MID_YEAR, LocalDate.of(2072, 5, 2)))
                .hasValue("periodic-2017");
        assertThat(catalog.newest(PeriodKind.YEAR_END, LocalDate.of(2072, 11, 1)))
                .hasValue("periodic-2072");
        assertThat(catalog.newest(PeriodKind.SPECIAL, LocalDate.of(2072, 11, 1)))
                .as("the periodic template serves no such period")
                .hasValue("gender-equality-law-review-2017");
    }

    private void choose(int year, String template) {
        CyclePlan plan = cycles.plan(year);
        List<PeriodPlan> periods = plan.periods().stream()
                .map(p -> new PeriodPlan(p.kind(), p.opensOn(), p.cutOffOn(), p.dueOn(), p.closesOn(), template))
                .toList();
        cycles.savePlan(
                new CyclePlan(
                        year,
                        plan.state(),
                        plan.deadlineRule(),
                        plan.weekendRule(),
                        periods,
                        plan.actionMonth(),
                        List.of("VPB"),
                        plan.version()),
                DESK);
    }

    private void fill(int women, int total) {
        save(
                Map.of("A", new TextPatch("Mở 2 lớp.", 0)),
                Map.of(
                        "classes.count.now", figure(2, 0),
                        "trainees.women.now", figure(women, 0),
                        "trainees.total.now", figure(total, 0)));
    }

    private void mend() {
        save(Map.of(), Map.of("trainees.total.now", figure(30, 1)));
    }

    private void save(Map<String, TextPatch> texts, Map<String, FigurePatch> figures) {
        reportDrafts.save(REPORT, new DraftPatch(texts, figures, Map.of()), account("VPB", "soanthao"));
    }

    private static FigurePatch figure(int value, int version) {
        return new FigurePatch(FigureValue.Status.NUMBER.name(), IntNode.valueOf(value), false, version);
    }

    private ReportView view() {
        return reportViews.of(REPORT, DESK);
    }
}
