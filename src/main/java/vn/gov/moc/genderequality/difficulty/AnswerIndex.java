package vn.gov.moc.genderequality.difficulty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.listing.Listing;
import vn.gov.moc.genderequality.problem.TypedText;

/** Finds published answers as everybody may read them: without the difficulty they come from. */
@Component
@Transactional(readOnly = true)
class AnswerIndex {

    /** The most characters of a search that are looked at. */
    private static final int LONGEST = 200;

    private static final int SIMILAR = 5;

    private static final String STANDING = " from published_answer a where a.withdrawn_at is null";

    private final JdbcClient jdbc;

    AnswerIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question with its answer.
     *
     * @param section the key of the report's section; empty for none
     */
    record Answer(UUID id, String section, String sectionTitle, String question, String answer, Instant publishedAt) {}

    /**
     * Those of a section that have every word, the best first, else the newest.
     *
     * @param section empty for all
     * @param query a word with diacritics is found as it is, one without whatever its diacritics; empty for all
     */
    Listing<Answer> page(String section, String query, int page, int size) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(STANDING);
        if (!section.isBlank()) {
            where.append(" and a.section = :section");
            params.put("section", section);
        }
        String words = words(query);
        if (!words.isEmpty()) {
            where.append(" and a.words @@ library_query(:query, true)");
            params.put("query", words);
        }
        int total = jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Integer.class)
                .single();
        String order = words.isEmpty() ? "" : "ts_rank_cd(a.words, library_query(:query, true)) desc, ";
        return Listing.of(
                page,
                size,
                total,
                (limit, offset) -> jdbc.sql("select a.*" + where + " order by " + order
                                + "a.published_at desc, a.id limit :limit offset :offset")
                        .params(params)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> answer(row))
                        .list());
    }

    /** Those that may answer already what somebody is about to ask: of its section, or with any of its words; at most five. */
    List<Answer> similar(String section, String text) {
        return jdbc.sql("select a.*" + STANDING + """
                         and (a.section = nullif(:section, '') or coalesce(a.words @@ library_query(:text, false), false))
                        order by a.section = nullif(:section, '') desc nulls last,
                                 coalesce(ts_rank(a.words, library_query(:text, false)), 0) desc, a.published_at desc, a.id
                        limit :limit
                        """)
                .param("section", section)
                .param("text", words(text))
                .param("limit", SIMILAR)
                .query((row, number) -> answer(row))
                .list();
    }

    /** How many there are of each section, by its key; those of none are not counted. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select a.section, count(*) as answers" + STANDING
                        + " and a.section <> '' group by a.section order by a.section")
                .query(row -> {
                    counts.put(row.getString("section"), row.getInt("answers"));
                });
        return counts;
    }

    /** The sections there are answers of, titles by key. */
    Map<String, String> sections() {
        Map<String, String> titles = new LinkedHashMap<>();
        jdbc.sql("select distinct on (a.section) a.section, a.section_title" + STANDING
                        + " and a.section <> '' order by a.section, a.published_at desc")
                .query(row -> {
                    titles.put(row.getString("section"), row.getString("section_title"));
                });
        return titles;
    }

    private static String words(String typed) {
        String text = TypedText.clean(typed).strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                row.getString("section"),
                row.getString("section_title"),
                row.getString("question"),
                row.getString("answer"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
