package vn.gov.moc.genderequality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;

class UnitsCsvTests {

    @Test
    void readsWhatASpreadsheetSaves() {
        assertThat(
                        read(
                                "\uFEFFcode,name,abbreviation,kind,headTitle,seat\r\nTTRA, Thanh tra Bộ ,TTr,OFFICE,Chánh Thanh tra,\r\n\r\n"))
                .extracting(
                        OrganizationUnit::code,
                        OrganizationUnit::name,
                        OrganizationUnit::abbreviation,
                        OrganizationUnit::kind,
                        OrganizationUnit::headTitle,
                        OrganizationUnit::seat)
                .containsExactly(tuple("TTRA", "Thanh tra Bộ", "TTr", UnitKind.OFFICE, "Chánh Thanh tra", "Hà Nội"));
    }

    @Test
    void namesTheLineItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(
                        "code,name,abbreviation,kind,headTitle,seat\nVPB,Văn phòng Bộ,VP,OFFICE,,\nPC,Vụ Pháp chế"))
                .withMessageContaining("Line 3");
    }

    private static List<OrganizationUnit> read(String csv) {
        return UnitsCsv.read(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
