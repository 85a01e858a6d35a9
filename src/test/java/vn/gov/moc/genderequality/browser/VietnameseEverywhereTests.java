package vn.gov.moc.genderequality.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.DESK;
import static vn.gov.moc.genderequality.TestYear.DIRECTOR;
import static vn.gov.moc.genderequality.TestYear.account;
import static vn.gov.moc.genderequality.TestYear.report;
import static vn.gov.moc.genderequality.browser.Screen.at;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.unitreport.ExtensionService;

/** Nobody meets English, or the name of a text in its place: on no own page, in no webapp, in no dialog of theirs. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VietnameseEverywhereTests {

    private static final int YEAR = 2046;
    private static final String PROCESS = "UnitReportProcess";
    private static final String DRAFTING = "VPB";
    private static final String IN_REVIEW = "TTRA";
    private static final String TO_SIGN = "QLN";
    private static final String TO_CHECK = "VIBM";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    private final EnglishFinder finder = new EnglishFinder();
    private WebappScreens webapps;

    @BeforeAll
    void haveATaskForEveryRole() {
        webapps = new WebappScreens(repositoryService, runtimeService, taskService, historyService);
        testYear.openMidYear(YEAR, DRAFTING, IN_REVIEW, TO_SIGN, TO_CHECK);
        testYear.advanceTo(YEAR + "-05-27T09:00");
        extensions.request(
                report(YEAR, DRAFTING), LocalDate.of(YEAR, 6, 20), "Chờ số liệu.", account(DRAFTING, "soanthao"));
        for (String unit : List.of(IN_REVIEW, TO_SIGN)) {
            testYear.fill(YEAR, unit);
            testYear.send(YEAR, unit);
        }
        testYear.approve(account(TO_SIGN, "ban"), report(YEAR, TO_SIGN), "UserTask_ReviewReport");
        testYear.fill(YEAR, TO_CHECK);
        testYear.submit(YEAR, TO_CHECK);
    }

    @AfterAll
    void cancel() {
        testYear.cancel(YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vpb.soanthao",
                "ttra.ban",
                "qln.thutruong",
                "tccb",
                "tccb.vutruong",
                "ban",
                "taichinh",
                "lanhdao",
                "admin"
            })
    void everyScreenIsVietnamese(String account) {
        // Cockpit asks for the tasks of every group, which is not for managers.
        CHROMIUM.expect("/task/report/candidate-group-count");
        // Tasklist's history asks for comments, which the engine has for readers of the history only.
        CHROMIUM.expect("/comment");
        Page page = CHROMIUM.page(account);
        List<Screen> screens = Stream.of(own(MenuLinks.own(page)), WebappScreens.filters().stream(), screens(account))
                .flatMap(each -> each)
                .toList();

        assertThat(englishOn(page, screens)).isEmpty();
    }

    @Test
    void refusalsAreVietnamese() {
        CHROMIUM.expect("status of 400");
        CHROMIUM.expect("status of 401");
        CHROMIUM.expect("status of 403");
        CHROMIUM.expect("status of 404");
        Page stranger = CHROMIUM.page();
        assertThat(englishOn(stranger, List.of(at("/login", "#login button"), at("/login?error"))))
                .isEmpty();

        assertThat(englishOn(
                        CHROMIUM.page(account(DRAFTING, "soanthao")),
                        List.of(
                                at("/khong-co"),
                                at("/guidances/nam-nay"),
                                at("/reports/" + report(YEAR, IN_REVIEW)),
                                at("/administration/units"),
                                at("/camunda/app/cockpit/default/"),
                                at("/camunda/app/admin/default/"))))
                .isEmpty();
    }

    private Stream<Screen> screens(String account) {
        return switch (account) {
            case "vpb.soanthao" ->
                Stream.concat(
                        own("/reports/" + report(YEAR, DRAFTING), "/work-plans/" + YEAR + "/" + DRAFTING, "/account"),
                        Stream.concat(
                                WebappScreens.tasklist().stream(),
                                webapps.task(report(YEAR, DRAFTING), "UserTask_DraftReport").stream()));
            case "ttra.ban" -> webapps.task(report(YEAR, IN_REVIEW), "UserTask_ReviewReport").stream();
            case "qln.thutruong" ->
                Stream.concat(
                        own("/reports/" + report(YEAR, TO_SIGN)),
                        webapps.task(report(YEAR, TO_SIGN), "UserTask_SignReport").stream());
            case DESK ->
                Stream.of(
                                own("/reports/" + report(YEAR, TO_CHECK), "/guidances/" + YEAR, "/progress/charts"),
                                webapps.task(report(YEAR, TO_CHECK), "UserTask_CheckReport").stream(),
                                WebappScreens.starts().stream(),
                                own(WebappScreens.WELCOME))
                        .flatMap(each -> each);
            case DIRECTOR -> webapps.task(report(YEAR, DRAFTING), "UserTask_DecideExtension").stream();
            case "lanhdao" -> webapps.cockpit(PROCESS, report(YEAR, IN_REVIEW)).stream();
            case "admin" ->
                Stream.of(
                                webapps.operations(PROCESS, report(YEAR, IN_REVIEW)).stream(),
                                WebappScreens.admin("vpb.soanthao", "ministry-desk").stream(),
                                WebappScreens.filterEditor().stream(),
                                own("/administration/account-closing?account=vpb.ban", WebappScreens.WELCOME))
                        .flatMap(each -> each);
            default -> Stream.empty();
        };
    }

    private static Stream<Screen> own(String... paths) {
        return own(List.of(paths));
    }

    private static Stream<Screen> own(List<String> paths) {
        return paths.stream().map(Screen::at);
    }

    /** Each finding once, with the screen where it was seen first. */
    private List<String> englishOn(Page page, List<Screen> screens) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        for (Screen screen : screens) {
            lost.addAll(screen.visit(
                    page, where -> finder.find(page).forEach(finding -> found.putIfAbsent(finding, where))));
        }
        found.forEach((finding, where) -> lost.add("%s: %s".formatted(where, finding)));
        return lost;
    }
}
