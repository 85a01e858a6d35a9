package vn.gov.moc.genderequality.organization;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Units by code. */
public interface OrganizationUnitRepository extends JpaRepository<OrganizationUnit, String> {

    /** The units that take part in new periods, by code. */
    List<OrganizationUnit> findByActiveTrueOrderByCode();

    /** Locks the unit's row: what is settled for one unit follows one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OrganizationUnit> findLockedByCode(String code);

    /** Waits until every other change of units and people is over; further ones wait until the transaction ends. */
    @Query(
            value = "select cast(pg_advisory_xact_lock(hashtextextended('units and people', 0)) as varchar)",
            nativeQuery = true)
    String lockRegister();

    /**
     * Units whose code, name or abbreviation contains the text.
     *
     * @param kind null for all
     * @param active null for all
     */
    @Query("""
            select u from OrganizationUnit u
            where (:kind is null or u.kind = :kind) and (:active is null or u.active = :active)
              and (locate(lower(:query), lower(u.code)) > 0 or locate(lower(:query), lower(u.name)) > 0
                   or locate(lower(:query), lower(u.abbreviation)) > 0)
            """)
    Page<OrganizationUnit> search(String query, @Nullable UnitKind kind, @Nullable Boolean active, Pageable page);

    /** The names of those of the units that are still there, by code and in the order of the codes. */
    default SortedMap<String, String> activeNames(Collection<String> codes) {
        SortedMap<String, String> names = new TreeMap<>();
        findAllById(codes).stream()
                .filter(OrganizationUnit::active)
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }
}
