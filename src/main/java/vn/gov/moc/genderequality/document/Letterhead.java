package vn.gov.moc.genderequality.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of an official paper, beside the national name and motto (Nghị định 30/2020/NĐ-CP, appendix I, part I, section II).
 * Texts are kept clean and the bodies in upper case, as they are printed.
 *
 * @param parentBody the body above the issuing one; none for a ministry
 * @param issuingBody the body that issues the paper
 * @param number number and sign, e.g. {@code 05/BXD-TCCB}; numbers below 10 already carry their leading zero; empty on a
 *     working paper, which has none
 * @param place where it is issued, e.g. {@code Hà Nội}; empty on a paper whose text says where and when, as minutes do
 * @param date the day it is issued; none while it is a draft, which leaves room to write it by hand
 */
public record Letterhead(
        @Nullable String parentBody,
        String issuingBody,
        String number,
        String place,
        @Nullable LocalDate date) {

    private static final String ROOM = "\u00A0".repeat(6);

    public Letterhead {
        parentBody = parentBody == null || parentBody.isBlank() ? null : PaperText.upperLine(parentBody);
        issuingBody = PaperText.upperLine(issuingBody);
        number = PaperText.line(number);
        place = PaperText.line(place);
    }

    /** E.g. "Số: 05/BXD-TCCB"; empty without a number. */
    public String numberLine() {
        return number.isEmpty() ? "" : "Số: " + number;
    }

    /** E.g. "Hà Nội, ngày 05 tháng 02 năm 2017"; empty without a place. */
    public String placeAndDate() {
        return place.isEmpty() ? "" : place + ", " + day();
    }

    /** The same without place and date. */
    Letterhead undated() {
        return new Letterhead(parentBody, issuingBody, number, "", null);
    }

    /** E.g. "ngày 05 tháng 02 năm 2017": days below 10 and the months 1 and 2 have a leading zero. */
    public String day() {
        if (date == null) {
            return "ngày%1$stháng%1$snăm%1$s".formatted(ROOM);
        }
        int month = date.getMonthValue();
        return "ngày %02d tháng %s%d năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" : "", month, date.getYear());
    }
}
