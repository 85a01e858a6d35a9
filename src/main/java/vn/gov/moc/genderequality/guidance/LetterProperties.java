package vn.gov.moc.genderequality.guidance;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every guidance letter of this ministry beside its text; the defaults are those of the letter of 2017.
 *
 * @param issuingBody the body that issues it
 * @param place where it is issued
 * @param addressees whom it is for ("Kính gửi")
 * @param authority authority and position of the signer, line by line
 * @param recipients who gets it ("Nơi nhận"), in order
 */
@ConfigurationProperties("app.letter")
record LetterProperties(
        @DefaultValue("Bộ Xây dựng") String issuingBody,
        @DefaultValue("Hà Nội") String place,

        @DefaultValue("Các cơ quan, đơn vị thuộc Bộ Xây dựng")
        List<String> addressees,

        @DefaultValue({"TL. Bộ trưởng", "Vụ trưởng Vụ Tổ chức cán bộ"})
        List<String> authority,

        @DefaultValue({
            "Như trên",
            "Bộ trưởng (để b/c)",
            "UBQG Vì sự tiến bộ của PNVN (thay b/c)",
            "Bộ LĐ-TB&XH (thay b/c)",
            "Các thành viên Ban VSTBPN Bộ Xây dựng",
            "CĐXDVN (p/h)",
            "Lưu: VT, Vụ TCCB"
        })
        List<String> recipients) {}
