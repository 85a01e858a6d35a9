package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.report;
import static vn.gov.moc.genderequality.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;

/**
 * What axe-core finds on Camunda's own screens is what {@code camunda-accessibility.txt} says is left there, and why: a new
 * violation fails, and so does one that is no more and still listed.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebappAccessibilityTests {

    private static final int YEAR = 2047;
    private static final String PROCESS = "UnitReportProcess";
    private static final String UNIT = "VIBM";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    private WebappScreens webapps;

    @BeforeAll
    void haveAReportToCheck() {
        webapps = new WebappScreens(repositoryService, runtimeService, taskService, historyService);
        testYear.openMidYear(YEAR, UNIT);
        testYear.advanceTo(YEAR + "-05-27T09:00");
        testYear.fill(YEAR, UNIT);
        testYear.submit(YEAR, UNIT);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @Test
    void onlyWhatIsListedIsLeft() throws IOException {
        // Cockpit asks for the tasks of every group, which is not for managers.
        CHROMIUM.expect("/task/report/candidate-group-count");
        String report = report(YEAR, UNIT);
        List<String> lost = new ArrayList<>();
        Set<String> found = new TreeSet<>();

        collect(
                DESK,
                Stream.of(
                        WebappScreens.tasklist(),
                        WebappScreens.starts(),
                        webapps.task(report, "UserTask_CheckReport"),
                        List.of(at(WebappScreens.WELCOME))),
                found,
                lost);
        collect("lanhdao", Stream.of(webapps.cockpit(PROCESS, report)), found, lost);
        collect(
                "admin",
                Stream.of(
                        WebappScreens.filterEditor(),
                        List.of(at(WebappScreens.COCKPIT + "repository")),
                        WebappScreens.admin("vpb.soanthao", "ministry-desk").stream()
                                .map(screen -> at(screen.path()))
                                .toList()),
                found,
                lost);

        assertThat(lost).isEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(listed());
    }

    private static void collect(String account, Stream<List<Screen>> screens, Set<String> found, List<String> lost) {
        Page page = CHROMIUM.page(account);
        screens.flatMap(List::stream)
                .forEach(screen ->
                        lost.addAll(screen.visit(page, where -> found.addAll(Accessibility.violations(page)))));
    }

    private static Set<String> listed() throws IOException {
        try (InputStream file = WebappAccessibilityTests.class.getResourceAsStream("camunda-accessibility.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.lastIndexOf('|')).strip())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
