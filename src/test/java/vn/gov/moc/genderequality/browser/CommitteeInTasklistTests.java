package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.administration.TestUnits;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;

/** A unit renews its committee in a real browser: begun on the page, written and signed in Tasklist, seen afterwards. */
@IntegrationTest
class CommitteeInTasklistTests {

    private static final int YEAR = 2124;
    private static final String UNIT = "T124A";
    private static final String NAME = "Đơn vị thử T124A";
    private static final String ID = "2124-T124A-RENEWAL-1";
    private static final String DRAFTER = account(UNIT, "soanthao");
    private static final String HEAD = account(UNIT, "thutruong");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestUnits testUnits;

    @Autowired
    private PeopleDirectory people;

    @Autowired
    private JdbcTemplate jdbc;

    private Page page;

    @BeforeEach
    void aUnitOfItsOwn() {
        testYear.erase(YEAR);
        testYear.jumpTo(YEAR + "-05-02T08:00");
        testUnits.create(UNIT);
        page = CHROMIUM.page(DRAFTER);
    }

    @AfterEach
    void retire() {
        testYear.erase(YEAR);
        jdbc.update("delete from committee_meeting where unit_code = ?", UNIT);
        testUnits.retire(UNIT);
    }

    @Test
    void fromThePageToTheSignedDecision() {
        page.navigate("/committees");
        button(page, "Bắt đầu kiện toàn Ban").click();
        Tasklist tasklist = new Tasklist(page);
        tasklist.opened();
        tasklist.claim();
        Locator form = tasklist.form();
        page.getByLabel("Chức vụ ở đơn vị").fill("Phó Giám đốc");
        page.getByLabel("Họ và tên").fill("Trần Thị Thu");
        page.getByLabel("Giới tính").selectOption("FEMALE");
        tasklist.complete();
        assertThat(tasklist.problems()).containsText("Ban phải có một Trưởng ban.");
        Chromium.picture(page, "propose-renewal");

        page.getByLabel("Vai trò trong Ban").selectOption("HEAD");
        page.getByLabel("Vai trò trong Ban").blur();
        assertThat(form.locator(".member > summary")).hasText("Trần Thị Thu – Trưởng ban");
        button(page, "Thêm thành viên").click();
        Locator added = form.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Thành viên mới"));
        added.getByLabel("Tài khoản").selectOption(DRAFTER);
        assertThat(added.getByLabel("Họ và tên")).hasValue(Pattern.compile("T124A"));
        added.getByLabel("Họ và tên").fill("Lê Văn Nam");
        page.reload();
        tasklist.opened();
        assertThat(added.getByLabel("Họ và tên")).hasValue("Lê Văn Nam");
        added.getByLabel("Giới tính").selectOption("MALE");
        added.getByLabel("Chức vụ ở đơn vị").fill("Trưởng phòng Tổ chức");
        added.getByLabel("Vai trò trong Ban").selectOption("SECRETARY");
        button(page, "Lưu thành viên mới").click();
        assertThat(form).containsText("2 thành viên, trong đó 1 nữ (50,0%).");
        page.getByLabel("Cán bộ theo dõi công tác").fill("ông Lê Văn Nam");
        page.getByLabel("Nhiệm kỳ từ ngày").fill("01/01/2124");
        page.getByLabel("Nhiệm kỳ đến ngày").fill("31/12/2128");
        tasklist.completeSuccessfully();

        Page head = CHROMIUM.page(HEAD);
        Tasklist signing = new Tasklist(head);
        signing.open("Ký quyết định về Ban VSTBPN", NAME);
        signing.claim();
        assertThat(signing.form()).containsText("GIÁM ĐỐC");
        assertThat(signing.form()).containsText("Nhận quyền của Ban: ");
        Chromium.picture(head, "sign-renewal");
        head.getByLabel("Ký quyết định", new Page.GetByLabelOptions().setExact(true))
                .check();
        signing.completeSuccessfully();

        assertThat(people.membersOf("unit-T124A-committee").stream()
                        .map(Person::id)
                        .toList())
                .isEqualTo(List.of(account(UNIT, "ban"), DRAFTER));
        assertThat(jdbc.queryForList("select changed_by from account_change where account = ?", String.class, DRAFTER))
                .as("changed by who signed")
                .containsExactly(HEAD);
        look("committee", "/committees/" + UNIT);
        look("committee-renewal", "/committee-renewals/" + ID);
        assertThat(page.locator("main")).containsText("Quyết định số 01/QĐ-T124A ngày 02/05/2124");
        look("committee-meeting-new", "/committee-meetings/new?unit=" + UNIT);
        page.getByLabel("Ngày họp").fill("01/05/2124");
        page.getByLabel("Số người dự").fill("2");
        page.getByLabel("Nội dung, kết quả cuộc họp").fill("Phân công nhiệm vụ.");
        button(page, "Lưu cuộc họp mới").click();
        assertThat(page.locator("main")).containsText("Phân công nhiệm vụ.");
        Page desk = CHROMIUM.page(TestYear.DESK);
        Accessibility.assertPage(desk, "/committees?name=T124");
        Chromium.picture(desk, "committees");
    }

    @Test
    void aRenewalIsWithdrawnOnItsPage() {
        page.navigate("/committees/" + UNIT);
        button(page, "Bắt đầu kiện toàn Ban").click();
        new Tasklist(page).opened();
        look("committee-renewal-open", "/committee-renewals/" + ID);
        page.getByText("Rút đợt kiện toàn này").click();
        button(page, "Rút đợt kiện toàn").click();
        assertThat(page.locator("main")).containsText("Hãy ghi lý do rút.");
        page.getByLabel("Lý do rút").fill("Chờ sắp xếp lại đơn vị.");
        button(page, "Rút đợt kiện toàn").click();
        assertThat(page.locator("main")).containsText("Lý do: Chờ sắp xếp lại đơn vị.");
    }

    private void look(String name, String path) {
        Accessibility.assertPage(page, path);
        Chromium.picture(page, name);
        page.setViewportSize(360, 740);
        page.waitForFunction("() => document.documentElement.scrollWidth === 360");
        Chromium.picture(page, name);
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
