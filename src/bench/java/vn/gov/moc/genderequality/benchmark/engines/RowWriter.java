package vn.gov.moc.genderequality.benchmark.engines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Repeats for other units what an engine wrote for one: the ids of that unit get the number of the other as a suffix,
 * everything else stays.
 */
final class RowWriter {

    /** A statement on one row, and the ids it is to be given, without the number. */
    private record Single(String sql, List<String> ids) {}

    private final List<Single> singles;
    private final List<String> sets;

    /** @param ids all ids of the one unit */
    RowWriter(Rows.Changes changes, Set<String> ids) {
        this.singles = statements(changes)
                .map(statement -> {
                    List<String> parameters = new ArrayList<>();
                    String sql = statement.sql(
                            value -> {
                                if (!ids.contains(value)) {
                                    return literal(value);
                                }
                                parameters.add(value);
                                return "?";
                            },
                            false);
                    return new Single(sql, parameters);
                })
                .toList();
        this.sets = statements(changes)
                .map(statement -> statement.sql(
                        value -> ids.contains(value) ? literal(value + "-") + " || g" : literal(value), true))
                .toList();
    }

    /** One statement a row, for one unit. */
    void write(JdbcTemplate jdbc, int unit) {
        for (Single single : singles) {
            jdbc.update(
                    single.sql(),
                    single.ids().stream().map(id -> id + "-" + unit).toArray());
        }
    }

    /** One statement for the same row of all units. */
    void write(JdbcTemplate jdbc, Collection<Integer> units) {
        Integer[] numbers = units.toArray(Integer[]::new);
        sets.forEach(sql -> jdbc.update(
                sql, statement -> statement.setArray(1, statement.getConnection().createArrayOf("int", numbers))));
    }

    /** SQL with the values yet to be written, for one unit or for the units of an array. */
    private interface Statement {

        String sql(UnaryOperator<String> value, boolean set);
    }

    private static Stream<Statement> statements(Rows.Changes changes) {
        return Stream.of(
                        changes.inserted().stream().map(RowWriter::insert),
                        changes.updated().stream().map(RowWriter::update),
                        changes.deleted().stream().map(RowWriter::delete))
                .flatMap(statements -> statements);
    }

    private static Statement insert(Rows.Row row) {
        return (value, set) -> "insert into %s (%s) select %s%s"
                .formatted(
                        row.key().table(),
                        String.join(", ", row.values().keySet()),
                        row.values().values().stream()
                                .map(column -> written(column, value))
                                .collect(Collectors.joining(", ")),
                        set ? " from unnest(?) g" : "");
    }

    private static Statement update(Rows.Row row) {
        return (value, set) -> "update %s set %s%s where id_ = %s"
                .formatted(
                        row.key().table(),
                        row.values().entrySet().stream()
                                .map(column -> column.getKey() + " = " + written(column.getValue(), value))
                                .collect(Collectors.joining(", ")),
                        set ? " from unnest(?) g" : "",
                        value.apply(row.key().id()));
    }

    private static Statement delete(Rows.Row row) {
        return (value, set) -> "delete from %s%s where id_ = %s"
                .formatted(row.key().table(), set ? " using unnest(?) g" : "", value.apply(row.key().id()));
    }

    private static String written(Object column, UnaryOperator<String> value) {
        return column == null ? "null" : value.apply(column.toString());
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
