package vn.gov.moc.genderequality.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Units by code. */
public interface OrganizationUnitRepository extends JpaRepository<OrganizationUnit, String> {

    /** The units that take part in new periods, by code. */
    List<OrganizationUnit> findByActiveTrueOrderByCode();
}
