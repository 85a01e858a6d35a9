package vn.gov.moc.genderequality.inspection;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every paper about inspections beside its text.
 *
 * @param issuingBody the body that issues it
 * @param abbreviation how the body stands in the papers' numbers
 * @param place where it is issued
 * @param authority authority and position of the signer, line by line
 * @param grounds on what a decision rests, line by line ("Căn cứ …")
 * @param recipients who gets it beside the unit and the team, in order
 */
@ConfigurationProperties("app.inspection-paper")
record InspectionPaperProperties(
        @DefaultValue("Bộ Xây dựng") String issuingBody,
        @DefaultValue("BXD") String abbreviation,
        @DefaultValue("Hà Nội") String place,

        @DefaultValue({"TL. Bộ trưởng", "Vụ trưởng Vụ Tổ chức cán bộ"})
        List<String> authority,

        @DefaultValue({
            "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006",
            "Theo đề nghị của Ban Vì sự tiến bộ của phụ nữ Bộ Xây dựng"
        })
        List<String> grounds,

        @DefaultValue({"Ban VSTBPN Bộ Xây dựng", "Lưu: VT, Vụ TCCB"})
        List<String> recipients) {}
