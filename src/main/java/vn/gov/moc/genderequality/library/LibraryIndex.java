package vn.gov.moc.genderequality.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.engine.Zones;
import vn.gov.moc.genderequality.library.LibraryDocument.Download;
import vn.gov.moc.genderequality.library.Passage.Source;
import vn.gov.moc.genderequality.unitreport.IssueStatus;

/** Asks the database for documents; what a person may not see is left out there, of counts and choices too. */
@Component
class LibraryIndex {

    static final int PAGE_ROWS = 20;

    /** The most documents one search leads to: those issued last. Ranking has to read the words of each. */
    static final int REACHED = 2_000;

    private static final String DOCUMENTS = "library_document d";

    /** The few a unit may read are gathered first, so that not every document's words are looked at. */
    private static final String OWN = """
            d.id in (select o.id from library_document o where o.unit_code = any(string_to_array(:units, ','))
                     union
                     select o.id from guidance_receipt g
                     join library_document o on o.kind = 'GUIDANCE' and o.cycle_year = g.cycle_year
                     where g.unit_code = any(string_to_array(:units, ',')))
            """;

    private static final String PAGE = """
            select d.*, i.report_id, c.consolidation_id, i.late,
                   coalesce(i.issue_number, c.issue_number) as issue_number,
                   coalesce(i.sha256, c.sha256, a.sha256, k.sha256, w.sha256, m.sha256, n.sha256) as sha256,
                   k.subject_id as visit_id, m.commendation_id,
                   coalesce(
                       (select r.document_number from report_issue r where r.id = i.replaces),
                       (select r.document_number from consolidation_issue r where r.id = c.replaces)) as replaces_number,
                   coalesce(
                       (select s.document_number
                        from report_issue s join unit_report u on u.id = s.report_id
                        where s.replaces = i.id
                        order by s.id is not distinct from u.accepted_issue desc, s.issue_number desc
                        limit 1),
                       (select s.document_number from consolidation_issue s where s.replaces = c.id
                        order by s.issue_number desc limit 1)) as replaced_by
            from (select f.id, row_number() over (order by %2$s f.issued_at desc, f.id) as place
                  from (select d.id, d.issued_at, d.words from %1$s
                        order by d.issued_at desc, d.id limit :reached) f
                  order by place limit :rows offset :skipped) p
            join library_document d on d.id = p.id
            left join report_issue i on i.id = d.issue_id
            left join consolidation_issue c on c.id = d.consolidation_issue_id
            left join action_month_plan a on a.action_month_id = d.action_month_id
            left join inspection_paper k on k.id = d.inspection_paper_id
            left join approved_work_plan w on d.kind = 'WORK_PLAN' and d.id = 'work-plan:' || w.plan_id
            left join commendation_paper m
                on d.kind = 'COMMENDATION' and m.kind = 'DECISION' and d.id = 'commendation:' || m.commendation_id
            left join committee_decision n on n.renewal_id = d.committee_renewal_id
            order by p.place
            """;

    /** Of all words as they were typed first, then where they stand closest together. */
    private static final String RELEVANCE = """
            f.words @@ cast(:exact as tsquery) desc, ts_rank_cd(f.words, cast(:matching as tsquery), 1) desc,
            """;

    private final JdbcClient jdbc;

    LibraryIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who asks.
     *
     * @param all whether he sees every unit
     * @param units the codes of his own units
     */
    record Reader(boolean all, Set<String> units) {}

    /** How many there are, counted no further than one beyond {@link #REACHED}. */
    int count(LibrarySearch search, LibraryQuery query, Reader reader) {
        Conditions conditions = conditions(search, query, reader);
        return jdbc.sql("select count(*) from (select 1 from %s order by d.issued_at desc limit :most) counted"
                        .formatted(conditions.from()))
                .params(conditions.parameters)
                .param("most", REACHED + 1)
                .query(Integer.class)
                .single();
    }

    List<LibraryDocument> page(LibrarySearch search, LibraryQuery query, Reader reader, int page) {
        Conditions conditions = conditions(search, query, reader);
        boolean ranked = search.byRelevance();
        if (ranked) {
            conditions.parameters.put("exact", query.exact());
        }
        return jdbc.sql(PAGE.formatted(conditions.from(), ranked ? RELEVANCE : ""))
                .params(conditions.parameters)
                .param("reached", REACHED)
                .param("rows", PAGE_ROWS)
                .param("skipped", page * PAGE_ROWS)
                .query((row, index) -> document(row))
                .list();
    }

    /** The parts of the documents, by document. */
    Map<String, List<Source>> sources(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        record Part(String document, Source source) {}
        return jdbc
                .sql("""
                        select document_id, heading, content from library_passage
                        where document_id in (:ids) order by document_id, place
                        """)
                .param("ids", ids)
                .query((row, index) -> new Part(row.getString(1), new Source(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::document, Collectors.mapping(Part::source, Collectors.toList())));
    }

    LibraryChoices choices(Reader reader) {
        Conditions conditions = new Conditions(reader);
        List<Integer> years = jdbc.sql(
                        "select distinct d.cycle_year from %s order by 1 desc".formatted(conditions.from()))
                .params(conditions.parameters)
                .query(Integer.class)
                .list();
        List<LibraryChoices.Unit> units = !reader.all()
                ? List.of()
                : jdbc.sql("""
                                select o.code, o.name from organization_unit o
                                where exists (select from library_document d where d.unit_code = o.code)
                                order by o.name, o.code
                                """).query(LibraryChoices.Unit.class).list();
        return new LibraryChoices(years, units);
    }

    private static Conditions conditions(LibrarySearch search, LibraryQuery query, Reader reader) {
        Conditions conditions = new Conditions(reader);
        if (!query.isEmpty()) {
            conditions.and("d.words @@ cast(:matching as tsquery)", "matching", query.matching());
        }
        conditions.and("d.cycle_year = :year", "year", search.year());
        conditions.and("d.unit_code = :unit", "unit", search.unit().isBlank() ? null : search.unit());
        conditions.and("d.kind = :kind", "kind", name(search.kind()));
        conditions.and("d.status = :status", "status", name(search.state()));
        return conditions;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static LibraryDocument document(ResultSet row) throws SQLException {
        LibraryKind kind = LibraryKind.valueOf(row.getString("kind"));
        IssueStatus status = IssueStatus.valueOf(row.getString("status"));
        int year = row.getInt("cycle_year");
        Integer issue = row.getObject("issue_number", Integer.class);
        String unitName = row.getString("unit_name");
        String url = switch (kind) {
            case MID_YEAR, YEAR_END, SPECIAL -> "/reports/" + row.getString("report_id");
            case GUIDANCE -> "/guidances/" + year;
            case CONSOLIDATION -> "/consolidations/" + row.getString("consolidation_id");
            case PLAN -> "/action-months/%d/%s".formatted(year, row.getString("unit_code"));
            case WORK_PLAN -> "/work-plans/%d/%s".formatted(year, row.getString("unit_code"));
            case CONCLUSION -> "/inspection-visits/" + row.getString("visit_id");
            case COMMENDATION -> "/commendations/" + row.getString("commendation_id");
            case COMMITTEE -> "/committee-renewals/" + row.getString("committee_renewal_id");
        };
        return new LibraryDocument(
                row.getString("id"),
                kind,
                kind.label(),
                year,
                row.getString("title"),
                row.getString("unit_code"),
                unitName.isEmpty() ? "Bộ" : unitName,
                row.getString("number"),
                day(row.getObject("issued_at", OffsetDateTime.class)),
                issue,
                row.getString("replaces_number"),
                status == IssueStatus.VALID ? null : row.getString("replaced_by"),
                row.getBoolean("late"),
                status,
                status.label(),
                row.getString("sha256"),
                url,
                downloads(kind, url, issue),
                null);
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Zones.VIETNAM).toLocalDate();
    }

    private static List<Download> downloads(LibraryKind kind, String url, @Nullable Integer issue) {
        return switch (kind) {
            case PLAN, WORK_PLAN -> paper(url + "/plan");
            case CONCLUSION -> paper(url + "/conclusion");
            case COMMENDATION, COMMITTEE -> paper(url + "/decision");
            default -> issue == null ? letter(url) : issue(url, issue);
        };
    }

    private static List<Download> paper(String path) {
        return List.of(new Download("PDF", path + ".pdf"), new Download("Word", path + ".docx"));
    }

    private static List<Download> issue(String url, int number) {
        String path = "%s/issues/%d/".formatted(url, number);
        return List.of(
                new Download("PDF", path + "paper.pdf"),
                new Download("Word", path + "paper.docx"),
                new Download("Số liệu Excel", path + "figures.xlsx"),
                new Download("Nội dung đã ký (.json)", "/api" + path + "snapshot.json"));
    }

    private static List<Download> letter(String url) {
        return List.of(
                new Download("PDF", "/api" + url + "/letter.pdf"), new Download("Word", "/api" + url + "/letter.docx"));
    }

    /** What all must fulfil; begins with what the reader may see. */
    private static final class Conditions {

        private final StringBuilder from;
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(Reader reader) {
            from = new StringBuilder(DOCUMENTS).append(" where ");
            if (reader.all()) {
                from.append("true");
            } else {
                from.append(OWN);
                parameters.put("units", String.join(",", reader.units()));
            }
        }

        void and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                from.append(" and ").append(condition);
                parameters.put(parameter, value);
            }
        }

        String from() {
            return from.toString();
        }
    }
}
