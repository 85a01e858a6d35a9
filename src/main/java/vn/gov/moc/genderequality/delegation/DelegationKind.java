package vn.gov.moc.genderequality.delegation;

import java.time.LocalDate;

/** By what right somebody signs who is not the head (Nghị định 30/2020/NĐ-CP, Điều 13). */
public enum DelegationKind {
    KT("KT.", "Ký thay", "cấp phó ký thay thủ trưởng trong lĩnh vực được phân công", 5),
    TL("TL.", "Ký thừa lệnh", "người đứng đầu bộ phận ký theo lệnh của thủ trưởng, theo quy chế của đơn vị", 5),
    TUQ("TUQ.", "Ký thừa uỷ quyền", "trường hợp đặc biệt: bằng văn bản, có thời hạn, không được uỷ quyền lại", 1),
    TM("TM.", "Ký thay mặt", "ký thay mặt một tập thể, ví dụ Ban VSTBPN của đơn vị", 5);

    private final String prefix;
    private final String label;
    private final String meaning;
    private final int longestYears;

    DelegationKind(String prefix, String label, String meaning, int longestYears) {
        this.prefix = prefix;
        this.label = label;
        this.meaning = meaning;
        this.longestYears = longestYears;
    }

    /** As it is printed before the authority, e.g. {@code KT.} */
    public String prefix() {
        return prefix;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** When one signs so, in a few words. */
    public String meaning() {
        return meaning;
    }

    /**
     * The longest time from the first day on, in years. The decree wants TUQ. limited and names no bound; one year is our
     * choice, after the term the Civil Code (Bộ luật Dân sự 2015, Điều 563) gives an authorisation that names none. Five
     * years, a term of office, are our choice too: they keep mistyped years out.
     */
    int longestYears() {
        return longestYears;
    }

    /** The last possible last day. */
    LocalDate latest(LocalDate firstDay) {
        return firstDay.plusYears(longestYears).minusDays(1);
    }
}
