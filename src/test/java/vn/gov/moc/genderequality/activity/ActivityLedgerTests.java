package vn.gov.moc.genderequality.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.moc.genderequality.TestYear.DESK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.activity.ActivityFilter.Month;
import vn.gov.moc.genderequality.activity.ActivityFilter.Sort;
import vn.gov.moc.genderequality.listing.Listing;

/** What lists, sums and calendars read of the ledger, against the rows themselves. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityLedgerTests {

    private static final int YEAR = 2090;

    @Autowired
    private ActivityLedger ledger;

    @Autowired
    private TestYear testYear;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    void fill() {
        testYear.start(YEAR);
        testYear.plan(YEAR, "VPB", "PC", "TTRA");
        SampleActivities sample = new SampleActivities(jdbc, YEAR);
        sample.held("VPB", true, "Tọa đàm 100%_", ActivityForm.DIALOGUE, "11-20", "11-20", 10, 20, 1_000_000L);
        sample.held("VPB", true, "Hội thao", ActivityForm.SPORT, "11-25", "11-27", 30, 15, null);
        sample.held("VPB", false, "Tập huấn đầu năm", ActivityForm.TRAINING, "03-08", "03-08", 5, 6, 700_000L);
        sample.planned("VPB", true, "Chiến dịch truyền thông", ActivityForm.MEDIA, "11-15", "12-15");
        sample.postponed("PC", true, "Hội thảo", ActivityForm.SEMINAR, "11-20", "12-20");
        sample.notHeld("PC", true, "Cuộc thi", ActivityForm.CONTEST, "11-20");
        sample.planned("PC", true, "Chưa rõ hình thức", null, null, null);
    }

    @AfterAll
    void cancel() {
        testYear.erase(YEAR);
    }

    @Test
    void pagesAreInOrderAndTheLastOneIsGivenForALaterOne() {
        assertThat(titles(all(), DESK))
                .containsExactly(
                        "Tập huấn đầu năm",
                        "Chiến dịch truyền thông",
                        "Cuộc thi",
                        "Tọa đàm 100%_",
                        "Hội thao",
                        "Hội thảo",
                        "Chưa rõ hình thức");
        ActivityFilter byUnit = new ActivityFilter(YEAR, null, null, null, null, null, "", Sort.UNIT);
        assertThat(ledger.page(byUnit, 0, 3, DESK).rows())
                .extracting(ActivityRow::title)
                .containsExactly("Cuộc thi", "Hội thảo", "Chưa rõ hình thức");
        Listing<ActivityRow> last = ledger.page(byUnit, 99, 3, DESK);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.totalPages()).isEqualTo(3);
        assertThat(last.totalRows()).isEqualTo(7);
        assertThat(last.rows()).extracting(ActivityRow::title).containsExactly("Hội thao");
        assertThat(ledger.page(ActivityFilter.of(2006), 3, 3, DESK).page()).isZero();
    }

    @Test
    void filtersTakeOutWhatIsNotWanted() {
        assertThat(titles(all().of("PC"), DESK)).containsExactly("Cuộc thi", "Hội thảo", "Chưa rõ hình thức");
        assertThat(titles(filter(ActivityForm.SPORT, null, null, null, ""), DESK))
                .containsExactly("Hội thao");
        assertThat(titles(filter(null, ActivityState.POSTPONED, null, null, ""), DESK))
                .containsExactly("Hội thảo");
        assertThat(titles(filter(null, null, Month.OUT, null, ""), DESK)).containsExactly("Tập huấn đầu năm");
        assertThat(titles(filter(null, null, Month.IN, null, ""), DESK)).hasSize(6);
        assertThat(titles(filter(null, null, null, null, "TỌA ĐÀM"), DESK)).containsExactly("Tọa đàm 100%_");
        assertThat(titles(filter(null, null, null, null, "%_"), DESK)).containsExactly("Tọa đàm 100%_");
        assertThat(titles(filter(null, null, null, null, "' or 1=1"), DESK)).isEmpty();
        assertThat(titles(filter(null, null, null, LocalDate.of(YEAR, 11, 26), ""), DESK))
                .containsExactly("Chiến dịch truyền thông", "Hội thao");
    }

    @Test
    void aUnitSeesItsOwnOnly() {
        assertThat(titles(all(), "pc.soanthao")).containsExactly("Cuộc thi", "Hội thảo", "Chưa rõ hình thức");
        assertThat(ledger.summary(all(), "pc.ban").total().total()).isEqualTo(3);
        assertThat(ledger.units(all(), "pc.thutruong")).containsOnlyKeys("PC");
        List<ActivityRow> rows = new ArrayList<>();
        ledger.each(all(), "pc.soanthao", rows::add);
        assertThat(rows).extracting(ActivityRow::unitCode).containsOnly("PC");
        assertThat(ledger.calendar(all(), LocalDate.of(YEAR, 11, 1), LocalDate.of(YEAR, 12, 31), 5, "pc.soanthao"))
                .flatExtracting(CalendarDay::shown)
                .extracting(ActivityRow::unitCode)
                .containsOnly("PC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ttra.soanthao"})
    void whoDoesNotSeeAUnitIsRefused(String user) {
        ActivityFilter pc = all().of("PC");
        LocalDate day = LocalDate.of(YEAR, 11, 20);
        assertThatThrownBy(() -> ledger.page(pc, 0, 5, user)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.each(pc, user, row -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.summary(pc, user)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.units(pc, user)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.calendar(pc, day, day, 5, user)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ledger.page(all(), 0, 5, "admin")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sumsAreThoseOfTheRows() {
        ActivitySummary summary = ledger.summary(ActivityFilter.ofMonth(YEAR, "VPB"), DESK);
        assertThat(summary.forms())
                .extracting(form -> form.label() + " " + form.counts().total())
                .containsExactly("Tọa đàm, đối thoại 1", "Hoạt động thể thao 1", "Truyền thông 1");
        assertThat(summary.total()).isEqualTo(new ActivityCounts(3, 1, 2, 0, 0, 40, 35, 15_000_000, 1_000_000, 1));
        assertThat(summary.total().people()).isEqualTo(75);

        ActivitySummary whole = ledger.summary(all(), DESK);
        assertThat(whole.forms())
                .last()
                .extracting(ActivitySummary.FormCounts::label)
                .isEqualTo("Chưa chọn hình thức");
        assertThat(whole.total().total()).isEqualTo(7);
        Map<String, ActivityCounts> units = ledger.units(all(), DESK);
        assertThat(units).containsOnlyKeys("PC", "VPB");
        assertThat(units.get("PC")).isEqualTo(new ActivityCounts(3, 1, 0, 1, 1, 0, 0, 15_000_000, 0, 0));
        assertThat(ActivityCounts.sum(units.values())).isEqualTo(whole.total());
    }

    @Test
    void theCalendarShowsEachDayWhatTakesPlace() {
        List<CalendarDay> days =
                ledger.calendar(all(), LocalDate.of(YEAR, 11, 18), LocalDate.of(YEAR, 11, 26), 2, DESK);
        assertThat(days).hasSize(9);
        CalendarDay twentieth = days.get(2);
        assertThat(twentieth.day()).isEqualTo(LocalDate.of(YEAR, 11, 20));
        assertThat(twentieth.total()).isEqualTo(3);
        assertThat(twentieth.shown()).extracting(ActivityRow::title).containsExactly("Cuộc thi", "Tọa đàm 100%_");
        assertThat(days.get(8).shown())
                .extracting(ActivityRow::title)
                .containsExactly("Hội thao", "Chiến dịch truyền thông");
        for (CalendarDay day : days) {
            assertThat(titles(filter(null, null, null, day.day(), ""), DESK)).hasSize(day.total());
        }
    }

    private static ActivityFilter all() {
        return ActivityFilter.of(YEAR);
    }

    private static ActivityFilter filter(
            ActivityForm form, ActivityState state, Month month, LocalDate on, String query) {
        return new ActivityFilter(YEAR, null, form, state, month, on, query, Sort.DAY);
    }

    private List<String> titles(ActivityFilter filter, String user) {
        List<String> streamed = new ArrayList<>();
        ledger.each(filter, user, row -> streamed.add(row.title()));
        List<String> page = ledger.page(filter, 0, 50, user).rows().stream()
                .map(ActivityRow::title)
                .toList();
        assertThat(page).isEqualTo(streamed);
        return page;
    }
}
