package vn.gov.moc.genderequality.commendation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The forms of award there are, and what stands on papers about commendations beside their text.
 *
 * @param forms in the order people choose from
 * @param issuingBody the body that decides
 * @param abbreviation how the body stands in the numbers of its decisions
 * @param place where decisions are issued
 * @param authority authority and position of who decides, line by line
 * @param grounds on what every decision rests, line by line ("Căn cứ …"); the forms' law is added
 * @param recipients who gets a decision beside the unit, in order
 */
@ConfigurationProperties("app.commendation")
record CommendationProperties(
        @DefaultValue List<AwardForm> forms,
        @DefaultValue("Bộ Xây dựng") String issuingBody,
        @DefaultValue("BXD") String abbreviation,
        @DefaultValue("Hà Nội") String place,

        @DefaultValue({"TL. Bộ trưởng", "Vụ trưởng Vụ Tổ chức cán bộ"})
        List<String> authority,

        @DefaultValue({"Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006"})
        List<String> grounds,

        @DefaultValue({"Ban VSTBPN Bộ Xây dựng", "Lưu: VT, Vụ TCCB"})
        List<String> recipients) {

    private static final String LAW = "Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)";

    private static final List<AwardForm> USUAL = List.of(
            new AwardForm("BANG_KHEN", "Bằng khen của Bộ trưởng", LAW + ", Điều 71, Điều 72", true, true),
            new AwardForm("GIAY_KHEN", "Giấy khen của Thủ trưởng", LAW + ", Điều 74", true, true),
            new AwardForm(
                    "BIEU_DUONG",
                    "Biểu dương trong toàn ngành",
                    "Văn bản hướng dẫn công tác bình đẳng giới hằng năm của Bộ, mục 2",
                    true,
                    true));

    /** Without forms of its own a ministry has the usual ones. */
    CommendationProperties {
        forms = forms.isEmpty() ? USUAL : List.copyOf(forms);
    }

    Optional<AwardForm> form(@Nullable String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }
}
