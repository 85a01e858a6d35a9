package vn.gov.moc.genderequality.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The signed papers; only ever added to. */
interface InspectionPaperRepository extends JpaRepository<InspectionPaper, Long> {

    Optional<InspectionPaper> findFirstBySubjectIdAndKindOrderByIssueDesc(String subjectId, PaperKind kind);

    List<InspectionPaper> findBySubjectIdOrderByIdDesc(String subjectId);

    /** Takes the next number of the kind's series of the year (Nghị định 30/2020/NĐ-CP: from 01 each 1 January). */
    @Query(value = """
                    insert into inspection_number (kind, number_year, last_number) values (:kind, :year, 1)
                    on conflict (kind, number_year) do update set last_number = inspection_number.last_number + 1
                    returning last_number
                    """, nativeQuery = true)
    int takeNumber(String kind, int year);
}
