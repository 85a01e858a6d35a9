package vn.gov.moc.genderequality.evaluation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.VietnameseDates;

/** Says on the console where the evaluation is, who can log in, and what to try. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class Welcome {

    private final EvaluationProperties properties;
    private final EvaluationClock clock;

    Welcome(EvaluationProperties properties, EvaluationClock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        System.out.println("""

                ────────────────────────────────────────────────────────────────────────
                 Bản dùng thử đã sẵn sàng: http://localhost:%d   (bây giờ là %s)

                 Mật khẩu chung: %s
                   tccb             chuyên viên Vụ Tổ chức cán bộ
                   tccb.vutruong    Vụ trưởng, ký TL. Bộ trưởng
                   ban              Ban VSTBPN Bộ
                   lanhdao          Lãnh đạo Bộ (chỉ xem)
                   taichinh         Vụ Kế hoạch - Tài chính, kiểm tra dự toán
                   admin            quản trị
                   vpb.soanthao     soạn thảo của Văn phòng Bộ; mỗi đơn vị có
                   vpb.ban          <mã>.soanthao, <mã>.ban, <mã>.thutruong
                   vpb.thutruong

                 Ba việc nên thử:
                   1. vpb.soanthao: mở “Việc cần làm”, nhận việc “Soạn báo cáo” và trình Ban.
                   2. tccb: xem trang “Báo cáo”, kiểm tra một báo cáo đã nộp.
                   3. admin: cho đồng hồ chạy tới 05/12/2017 ở /evaluation/clock rồi đọc /mailbox.
                ────────────────────────────────────────────────────────────────────────
                """.formatted(
                        web.getWebServer().getPort(), VietnameseDates.format(clock.now()), properties.password()));
    }
}
