package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is particular to this ministry's consolidated report.
 *
 * @param parentBody the body above the issuing one; empty for a ministry
 * @param issuingBody the body that issues it
 * @param abbreviation the body's name in document numbers, e.g. {@code 05/BC-BXD}; each has its own series
 * @param place where it is dated
 * @param authority authority and position of the signer, line by line
 * @param dispatchTo who gets every issue (directive 2017, §8: the national committee and the labour ministry)
 * @param recipients whom the paper names ("Nơi nhận"), in order, the archive last
 * @param keyLeadership the figures that count an agency's key leaders, by key
 */
@ConfigurationProperties("app.consolidation")
record ConsolidationProperties(
        @DefaultValue("") String parentBody,
        @DefaultValue("Bộ Xây dựng") String issuingBody,
        @DefaultValue("BXD") String abbreviation,
        @DefaultValue("Hà Nội") String place,

        @DefaultValue({"TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ"})
        List<String> authority,

        @DefaultValue({"UBQG Vì sự tiến bộ của phụ nữ Việt Nam", "Bộ Lao động - Thương binh và Xã hội"})
        List<String> dispatchTo,

        @DefaultValue({
            "Như trên",
            "Bộ trưởng (để b/c)",
            "Các thành viên Ban VSTBPN Bộ Xây dựng",
            "Các cơ quan, đơn vị thuộc Bộ",
            "Lưu: VT, Vụ TCCB"
        })
        List<String> recipients,

        @DefaultValue({"ministry-leadership", "department-leadership"})
        List<String> keyLeadership) {}
