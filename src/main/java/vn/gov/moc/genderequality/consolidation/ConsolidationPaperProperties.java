package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on the ministry's consolidated report beside its content and its issuing body.
 *
 * @param parentBody the body above the issuing one; empty for a ministry
 * @param recipients who gets it ("Nơi nhận"), in order, the archive last
 */
@ConfigurationProperties("app.consolidation-paper")
record ConsolidationPaperProperties(
        @DefaultValue("") String parentBody,

        @DefaultValue({
            "Như trên",
            "Bộ trưởng (để b/c)",
            "Các thành viên Ban VSTBPN Bộ Xây dựng",
            "Các cơ quan, đơn vị thuộc Bộ",
            "Lưu: VT, Vụ TCCB"
        })
        List<String> recipients) {}
