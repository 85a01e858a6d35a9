package vn.gov.moc.genderequality.benchmark.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the engine's tables at one moment, by table and id. */
record Rows(Map<Key, Map<String, Object>> byKey) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Tables that others refer to come first. */
    private static final List<String> REFERRED_TO = List.of("act_ru_task", "act_ru_execution");

    private static final Comparator<Row> INSERT_ORDER = Comparator.comparing(
                    (Row row) -> -REFERRED_TO.indexOf(row.key().table()))
            .thenComparing(row -> row.values().get("parent_id_") != null)
            .thenComparing(row -> row.key().table())
            .thenComparing(row -> row.key().id());

    /** Names a row. */
    record Key(String table, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::table).thenComparing(Key::id).compare(this, other);
        }
    }

    /** A row, or the columns of it that changed. */
    record Row(Key key, Map<String, Object> values) {}

    /** What became of the rows between two moments; each list in an order that the foreign keys allow. */
    record Changes(List<Row> inserted, List<Row> updated, List<Row> deleted) {}

    static Rows read(JdbcTemplate jdbc) {
        Map<Key, Map<String, Object>> rows = new TreeMap<>();
        jdbc.queryForList("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and table_name ~ '^act_(ru|hi)_' and column_name = 'id_'
                        """, String.class)
                .forEach(table -> jdbc.query(
                        "select id_, to_jsonb(t)::text from " + table + " t",
                        row -> {
                            rows.put(new Key(table, row.getString(1)), values(row.getString(2)));
                        }));
        return new Rows(rows);
    }

    private static Map<String, Object> values(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Changes changesTo(Rows after) {
        List<Row> inserted = new ArrayList<>();
        List<Row> updated = new ArrayList<>();
        after.byKey.forEach((key, values) -> {
            Map<String, Object> old = byKey.get(key);
            if (old == null) {
                inserted.add(new Row(key, values));
            } else if (!old.equals(values)) {
                Map<String, Object> changed = new TreeMap<>(values);
                changed.entrySet().removeIf(column -> Objects.equals(column.getValue(), old.get(column.getKey())));
                updated.add(new Row(key, changed));
            }
        });
        List<Row> deleted = byKey.entrySet().stream()
                .filter(row -> !after.byKey.containsKey(row.getKey()))
                .map(row -> new Row(row.getKey(), row.getValue()))
                .sorted(INSERT_ORDER)
                .collect(Collectors.toCollection(ArrayList::new));
        inserted.sort(INSERT_ORDER);
        Collections.reverse(deleted);
        return new Changes(inserted, updated, deleted);
    }
}
