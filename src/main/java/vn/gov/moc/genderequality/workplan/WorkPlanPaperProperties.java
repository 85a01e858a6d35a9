package vn.gov.moc.genderequality.workplan;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every unit's work plan beside what the unit wrote.
 *
 * @param parentBody the body above the units
 * @param recipients who gets the plans ("Nơi nhận"), in order; the unit's own archive is added
 */
@ConfigurationProperties("app.work-plan-paper")
record WorkPlanPaperProperties(
        @DefaultValue("Bộ Xây dựng") String parentBody,

        @DefaultValue({
            "Vụ Tổ chức cán bộ (để b/c)",
            "Vụ Kế hoạch - Tài chính (để p/h)",
            "Ban VSTBPN Bộ Xây dựng (để b/c)",
            "Các tổ chức, cá nhân được phân công (để t/h)"
        })
        List<String> recipients) {}
