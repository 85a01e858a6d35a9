package vn.gov.moc.genderequality.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what right a person signs (Nghị định 30/2020/NĐ-CP, Điều 13).
 *
 * @param signer the account that signs
 * @param lines authority and position as they are printed above the name, e.g. {@code KT. CHÁNH VĂN PHÒNG},
 *     {@code PHÓ CHÁNH VĂN PHÒNG}
 * @param onBehalfOf the account of the head in whose stead he signs; none for the head himself
 */
public record SigningAuthority(
        String signer, List<String> lines, @Nullable String onBehalfOf) {

    public SigningAuthority {
        lines = List.copyOf(lines);
    }
}
