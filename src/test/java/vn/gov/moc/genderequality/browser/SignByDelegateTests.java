package vn.gov.moc.genderequality.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.moc.genderequality.TestYear.report;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.delegation.TestDelegations;

/** A head lets his deputy sign, who does so in Tasklist, and takes it back. */
@IntegrationTest
class SignByDelegateTests {

    private static final int YEAR = 2054;
    private static final String UNIT = "HTKT";
    private static final String UNIT_NAME = "Cục Hạ tầng kỹ thuật";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private TestYear testYear;

    @Autowired
    private TestDelegations delegations;

    @BeforeEach
    void haveAReportToSign() {
        testYear.openMidYear(YEAR, UNIT);
        testYear.fill(YEAR, UNIT);
        testYear.send(YEAR, UNIT);
        testYear.approve("htkt.ban", report(YEAR, UNIT), "UserTask_ReviewReport");
    }

    @AfterEach
    void cancel() {
        delegations.revokeAll(UNIT);
        testYear.cancel(YEAR);
    }

    @Test
    void isGrantedOnThePageSignedInTasklistAndRevoked() {
        Page head = CHROMIUM.page("htkt.thutruong");
        Chromium.menu(head, "Tổ chức", "Giao ký, vắng mặt");
        CHROMIUM.expect("400");
        grant(head);
        look(head);
        testYear.runJobs();

        Page deputy = CHROMIUM.page("htkt.ban");
        Tasklist tasklist = new Tasklist(deputy);
        tasklist.open("Ký báo cáo", UNIT_NAME);
        assertThat(tasklist.form()).containsText("KT. CỤC TRƯỞNG / PHÓ CỤC TRƯỞNG");
        assertThat(tasklist.form()).containsText("hệ thống ghi tên cả hai người");
        tasklist.claim();
        deputy.getByLabel("Ký và nộp báo cáo về Bộ").check();
        tasklist.completeSuccessfully();

        deputy.navigate("/reports/" + report(YEAR, UNIT));
        assertThat(deputy.locator("#report")).containsText("KT. CỤC TRƯỞNG / PHÓ CỤC TRƯỞNG");
        assertThat(deputy.locator("#report")).containsText("ký thay Thủ trưởng – Cục Hạ tầng kỹ thuật");
        assertThat(deputy.locator("#report .history")).containsText("htkt.ban ký thay htkt.thutruong");

        revoke(head);
    }

    private static void grant(Page page) {
        Locator form = page.locator("#grant-delegation form");
        form.getByLabel("Người ký", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("htkt.ban");
        form.getByLabel("Hình thức ký").selectOption("TUQ");
        form.getByLabel("Chức vụ in trên văn bản").fill("Phó Cục trưởng");
        form.getByLabel("Báo cáo định kỳ của đơn vị").check();
        form.getByLabel("Đến hết ngày").pressSequentially("01062054");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(form.locator(".problems")).containsText("phải bằng văn bản");
        assertThat(form.getByLabel("Chức vụ in trên văn bản")).hasValue("Phó Cục trưởng");

        form.getByLabel("Hình thức ký").selectOption("KT");
        assertThat(form).containsText("Trên văn bản sẽ ghi: KT. CỤC TRƯỞNG / PHÓ CỤC TRƯỞNG");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#delegation-status")).containsText("Đã giao Ban VSTBPN – Cục Hạ tầng kỹ thuật");
        assertThat(page.locator("#delegation-status")).isFocused();
        assertThat(page.locator("#open-delegations article")).containsText("Đang có hiệu lực");
    }

    private static void look(Page page) {
        Chromium.picture(page, "delegations");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        Chromium.picture(page, "delegations");
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
    }

    private static void revoke(Page page) {
        Locator delegation = page.locator("#open-delegations article");
        delegation
                .getByText("Thu hồi", new Locator.GetByTextOptions().setExact(true))
                .click();
        delegation.getByRole(AriaRole.BUTTON).click();
        assertThat(delegation).containsText("Hãy ghi lý do thu hồi.");
        delegation.getByLabel("Lý do thu hồi").fill("Thủ trưởng đã về.");
        delegation.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("#delegation-status")).containsText("Đã thu hồi việc giao ký");
        assertThat(page.locator("#open-delegations")).containsText("Hiện không có việc giao ký nào.");
        assertThat(page.locator("#over-delegations article").first()).containsText("Lý do: Thủ trưởng đã về.");
    }
}
