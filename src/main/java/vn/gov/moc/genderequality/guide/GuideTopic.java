package vn.gov.moc.genderequality.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guide's topics in the order they are read. The only place that says which topic explains a task's form and which
 * explains a page; a new form gets its name here, a new page the beginning of its path.
 */
public enum GuideTopic {
    START(
            "bat-dau",
            "Bắt đầu: đăng nhập, nhận việc, tài khoản",
            "Mọi người dùng.",
            List.of(),
            List.of("/account", "/notifications", "/mailbox")),
    REPORT("nguoi-soan", "Soạn và trình báo cáo", "Người soạn báo cáo của đơn vị.", List.of("draft-report"), List.of()),
    REVIEW(
            "ban-don-vi",
            "Thẩm định báo cáo của đơn vị",
            "Ban vì sự tiến bộ của phụ nữ của đơn vị.",
            List.of("review-report"),
            List.of()),
    SIGNING(
            "thu-truong",
            "Ký và nộp báo cáo",
            "Thủ trưởng đơn vị và người được giao ký.",
            List.of("sign-report"),
            List.of()),
    YEAR(
            "ke-hoach-nam",
            "Lập kế hoạch năm, ban hành văn bản hướng dẫn",
            "Chuyên viên Vụ Tổ chức cán bộ, Ban vì sự tiến bộ của phụ nữ của Bộ, Vụ trưởng Vụ Tổ chức cán bộ.",
            List.of("start-cycle", "plan-cycle", "draft-guidance", "review-guidance", "sign-guidance"),
            List.of("/guidances", "/report-templates")),
    LAW_REVIEW(
            "chuyen-de",
            "Báo cáo chuyên đề: tổng kết 10 năm thi hành Luật Bình đẳng giới",
            "Người soạn báo cáo của đơn vị và chuyên viên Vụ Tổ chức cán bộ.",
            List.of(),
            List.of()),
    DESK(
            "chuyen-vien",
            "Kiểm tra báo cáo đã nộp, quyết định gia hạn",
            "Chuyên viên Vụ Tổ chức cán bộ và Vụ trưởng Vụ Tổ chức cán bộ.",
            List.of("check-report", "decide-extension"),
            List.of()),
    CONSOLIDATION(
            "tong-hop",
            "Báo cáo tổng hợp của Bộ",
            "Chuyên viên Vụ Tổ chức cán bộ, Ban vì sự tiến bộ của phụ nữ của Bộ, Vụ trưởng Vụ Tổ chức cán bộ.",
            List.of("edit-consolidation", "review-consolidation", "sign-consolidation"),
            List.of("/consolidations")),
    PROGRESS(
            "theo-doi",
            "Theo dõi tiến độ, biểu đồ và Cockpit",
            "Lãnh đạo Bộ, Vụ trưởng và chuyên viên Vụ Tổ chức cán bộ; các đơn vị xem được phần của mình.",
            List.of(),
            List.of("/progress", "/reports")),
    WORK_PLAN(
            "ke-hoach",
            "Kế hoạch công tác và dự toán",
            "Các đơn vị, Vụ Kế hoạch - Tài chính và chuyên viên Vụ Tổ chức cán bộ.",
            List.of("draft-work-plan", "review-work-plan", "check-budget", "approve-work-plan"),
            List.of("/work-plans", "/budget-lines")),
    ACTION_MONTH(
            "thang-hanh-dong",
            "Tháng hành động và sổ hoạt động",
            "Các đơn vị và chuyên viên Vụ Tổ chức cán bộ.",
            List.of(
                    "announce-action-month",
                    "plan-action-month",
                    "review-action-month-plan",
                    "approve-action-month-plan",
                    "record-activities",
                    "evaluate-action-month"),
            List.of("/action-months", "/activities")),
    INSPECTION(
            "kiem-tra",
            "Kiểm tra và kiến nghị",
            "Ban vì sự tiến bộ của phụ nữ của Bộ, đoàn kiểm tra, đơn vị được kiểm tra, Vụ trưởng Vụ Tổ chức cán bộ.",
            List.of(
                    "plan-inspections",
                    "approve-inspections",
                    "decide-program-change",
                    "prepare-self-report",
                    "record-findings",
                    "sign-minutes",
                    "issue-conclusion",
                    "answer-recommendation",
                    "provide-evidence",
                    "verify-recommendation"),
            List.of("/inspections", "/inspection-visits", "/recommendations", "/own-inspections")),
    COMMITTEE(
            "kien-toan",
            "Kiện toàn Ban vì sự tiến bộ của phụ nữ",
            "Người soạn báo cáo và thủ trưởng đơn vị.",
            List.of("propose-renewal", "sign-renewal"),
            List.of("/committees", "/committee-renewals", "/committee-meetings")),
    COMMENDATION(
            "khen-thuong",
            "Khen thưởng",
            "Các đơn vị, Ban vì sự tiến bộ của phụ nữ của Bộ, Vụ trưởng Vụ Tổ chức cán bộ.",
            List.of("propose-commendation", "sign-proposal", "review-commendation", "decide-commendation"),
            List.of("/commendations")),
    DIFFICULTY(
            "vuong-mac",
            "Vướng mắc và hỏi – đáp",
            "Các đơn vị và chuyên viên Vụ Tổ chức cán bộ.",
            List.of("answer-difficulty", "clarify-difficulty", "give-opinion", "confirm-answer"),
            List.of("/difficulties", "/answers")),
    ABSENCE(
            "uy-quyen-vang-mat",
            "Giao ký và vắng mặt",
            "Thủ trưởng đơn vị, người được giao ký và người sắp vắng mặt.",
            List.of(),
            List.of("/delegations")),
    LIBRARY(
            "thu-vien",
            "Thư viện và kiểm tra văn bản đã ban hành",
            "Mọi người tra cứu báo cáo, văn bản.",
            List.of(),
            List.of("/library", "/verify")),
    PERSONAL_DATA(
            "du-lieu-ca-nhan",
            "Dữ liệu cá nhân, lưu giữ và xóa",
            "Mọi người dùng; phần đóng tài khoản và lưu giữ dành cho quản trị hệ thống.",
            List.of(),
            List.of("/personal-data", "/administration/account-closing", "/administration/retention")),
    ADMINISTRATION(
            "quan-tri",
            "Quản trị và vận hành hệ thống",
            "Quản trị hệ thống.",
            List.of(),
            List.of("/administration/units", "/administration/operations", "/evaluation"));

    private final String page;
    private final String title;
    private final String audience;
    private final List<String> forms;
    private final List<String> paths;

    GuideTopic(String page, String title, String audience, List<String> forms, List<String> paths) {
        this.page = page;
        this.title = title;
        this.audience = audience;
        this.forms = forms;
        this.paths = paths;
    }

    /** The last part of its address, and the name of its template. */
    public String page() {
        return page;
    }

    public String title() {
        return title;
    }

    /** Whom it is written for. */
    public String audience() {
        return audience;
    }

    List<String> forms() {
        return forms;
    }

    /** The one that is read before, if any. */
    public Optional<GuideTopic> previous() {
        return at(ordinal() - 1);
    }

    /** The one that is read next, if any. */
    public Optional<GuideTopic> next() {
        return at(ordinal() + 1);
    }

    private static Optional<GuideTopic> at(int place) {
        return all().filter(topic -> topic.ordinal() == place).findFirst();
    }

    static Optional<GuideTopic> ofPage(String page) {
        return all().filter(topic -> topic.page.equals(page)).findFirst();
    }

    /** @param form a task's form, e.g. {@code draft-report} */
    static Optional<GuideTopic> ofForm(String form) {
        return all().filter(topic -> topic.forms.contains(form)).findFirst();
    }

    /** @param path of a page of the product, e.g. {@code /work-plans/2017} */
    static Optional<GuideTopic> ofPath(String path) {
        if (path.equals("/")) {
            return Optional.of(START);
        }
        return all().filter(topic -> topic.paths.stream()
                        .anyMatch(beginning -> path.equals(beginning) || path.startsWith(beginning + "/")))
                .findFirst();
    }

    private static Stream<GuideTopic> all() {
        return Arrays.stream(values());
    }
}
