package vn.gov.moc.genderequality.actionmonth;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every unit's plan beside what the unit wrote.
 *
 * @param parentBody the body above the units
 * @param recipients who gets the plans ("Nơi nhận"), in order; the unit's own archive is added
 */
@ConfigurationProperties("app.action-month-paper")
record ActionMonthPaperProperties(
        @DefaultValue("Bộ Xây dựng") String parentBody,

        @DefaultValue({
            "Vụ Tổ chức cán bộ (để b/c)",
            "Ban VSTBPN Bộ Xây dựng (để b/c)",
            "Các tổ chức, cá nhân được phân công (để t/h)"
        })
        List<String> recipients) {}
