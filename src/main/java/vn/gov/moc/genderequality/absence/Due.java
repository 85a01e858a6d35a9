package vn.gov.moc.genderequality.absence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.organization.SigningMatter;

/**
 * Something that has to be done by a day.
 *
 * @param key what it is about, e.g. {@code 2017-YEAR_END-VPB}; with the day it says which due date was warned of
 * @param text as people read it, e.g. {@code Báo cáo tổng kết năm 2017, Văn phòng Bộ, hạn trước ngày 05/12/2017}
 * @param day the last day that is in time
 * @param url where it is done or seen
 * @param people who could do it, by account, whether they are there or not
 * @param unitCode the unit in whose head's stead could be signed; none where nobody signs so
 * @param matter what is signed; none where nobody signs in another's stead
 */
public record Due(
        String key,
        String text,
        LocalDate day,
        String url,
        Set<String> people,
        @Nullable String unitCode,
        @Nullable SigningMatter matter) {}
