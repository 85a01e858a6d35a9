package vn.gov.moc.genderequality.unitreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Versions by id; they are only ever added. */
interface ReportTemplateVersionRepository extends Repository<ReportTemplateVersion, String> {

    Optional<ReportTemplateVersion> findById(String id);

    /** The ids of all versions, the newest last. */
    @Query("select version.id from ReportTemplateVersion version order by version.effectiveFrom, version.id")
    List<String> findIds();

    boolean existsById(String id);

    /** All versions, the newest last. */
    @Query("select version from ReportTemplateVersion version order by version.effectiveFrom, version.id")
    List<ReportTemplateVersion> findAllInOrder();

    /** Adds the version unless there is one of this id, which several nodes may try at once; says how many were added. */
    @Transactional
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into report_template_version (id, effective_from, content, published_by, created_at)
                    values (:id, :effectiveFrom, :content, :publishedBy, :createdAt)
                    on conflict (id) do nothing
                    """)
    int addIfMissing(String id, LocalDate effectiveFrom, String content, String publishedBy, Instant createdAt);
}
