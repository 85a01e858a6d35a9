package vn.gov.moc.genderequality.committee;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on every unit's decision about its committee beside what the unit wrote.
 *
 * @param parentBody the body above the units
 * @param grounds on what a decision usually rests, line by line; the drafter may change it
 * @param recipients who gets the decisions ("Nơi nhận") beside those concerned, in order; the unit's own archive is added
 */
@ConfigurationProperties("app.committee-paper")
record CommitteePaperProperties(
        @DefaultValue("Bộ Xây dựng") String parentBody,

        @DefaultValue({
            "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;",
            "Căn cứ Quyết định số 114/2008/QĐ-TTg ngày 22 tháng 8 năm 2008 của Thủ tướng Chính phủ về việc kiện toàn Ủy ban Quốc gia Vì sự tiến bộ của phụ nữ Việt Nam;",
            "Căn cứ chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của đơn vị."
        })
        List<String> grounds,

        @DefaultValue({"Vụ Tổ chức cán bộ (để b/c)", "Ban VSTBPN Bộ Xây dựng (để b/c)"})
        List<String> recipients) {}
