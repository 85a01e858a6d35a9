package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every unit's report beside what the unit wrote.
 *
 * @param parentBody the body above the units
 * @param addressees whom reports are for ("Kính gửi")
 * @param recipients who gets them ("Nơi nhận"), in order; the unit's own archive is added
 */
@ConfigurationProperties("app.report-paper")
record ReportPaperProperties(
        @DefaultValue("Bộ Xây dựng") String parentBody,

        @DefaultValue("Bộ Xây dựng (Vụ Tổ chức cán bộ)") List<String> addressees,

        @DefaultValue({"Như trên", "Ban VSTBPN Bộ Xây dựng (để b/c)"})
        List<String> recipients) {}
