package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is particular to this ministry's consolidated report.
 *
 * @param issuingBody the body that issues it
 * @param abbreviation the body's name in document numbers, e.g. {@code 05/BC-BXD}; each has its own series
 * @param place where it is dated
 * @param authority authority and position of the signer, line by line
 * @param dispatchTo who gets every issue (directive 2017, §8: the national committee and the labour ministry)
 * @param keyLeadership the figures that count an agency's key leaders, by key
 */
@ConfigurationProperties("app.consolidation")
record ConsolidationProperties(
        @DefaultValue("Bộ Xây dựng") String issuingBody,
        @DefaultValue("BXD") String abbreviation,
        @DefaultValue("Hà Nội") String place,

        @DefaultValue({"TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ"})
        List<String> authority,

        @DefaultValue({"UBQG Vì sự tiến bộ của phụ nữ Việt Nam", "Bộ Lao động - Thương binh và Xã hội"})
        List<String> dispatchTo,

        @DefaultValue({"ministry-leadership", "department-leadership"})
        List<String> keyLeadership) {}
