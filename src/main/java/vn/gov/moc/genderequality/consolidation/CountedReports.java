package vn.gov.moc.genderequality.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Unit;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.UnitStatus;
import vn.gov.moc.genderequality.unitreport.FigureValue;

/** Reads, behind a consolidated number or section, exactly the accepted snapshots that went in. */
@Component
class CountedReports {

    private static final String FIGURES = """
            select id, content::jsonb #>> array['content', 'figures', :cell] as value
            from report_issue where id = any(cast(:issues as uuid[]))
            """;

    private static final String TEXTS = """
            select i.id, t.key as section, t.value as text
            from report_issue i cross join lateral jsonb_each_text(i.content::jsonb -> 'content' -> 'texts') t
            where i.id = any(cast(:issues as uuid[])) and (:section = '' or t.key = :section) and trim(t.value) <> ''
            """;

    private static final String SPEAKERS = """
            select i.id, t.key as section
            from report_issue i cross join lateral jsonb_each_text(i.content::jsonb -> 'content' -> 'texts') t
            where i.id = any(cast(:issues as uuid[])) and t.key in (:sections) and trim(t.value) <> ''
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CountedReports(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every expected unit's part in the cell, in the content's order; units that are not counted have no value. */
    List<UnitFigure> figures(ConsolidationContent content, String cell) {
        Map<UUID, FigureValue> values = jdbc
                .sql(FIGURES)
                .param("cell", cell)
                .param("issues", issues(content.accepted()))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), value(row.getString("value"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return content.units().stream()
                .filter(unit -> unit.status() != UnitStatus.CANCELLED)
                .map(unit -> new UnitFigure(
                        unit.code(),
                        unit.name(),
                        unit.issueId() == null ? null : values.get(unit.issueId()),
                        unit.stateLabel(),
                        unit.documentNumber(),
                        unit.url()))
                .toList();
    }

    /** What counted units wrote, in the content's order; of all sections when none is named. */
    List<UnitNarrative> narratives(ConsolidationContent content, String section) {
        record Text(UUID id, String section, String text) {}
        Map<UUID, Unit> units = new LinkedHashMap<>();
        content.accepted().forEach(unit -> units.put(unit.issueId(), unit));
        Map<UUID, Integer> places = new HashMap<>();
        units.keySet().forEach(issue -> places.put(issue, places.size()));
        return jdbc
                .sql(TEXTS)
                .param("issues", issues(content.accepted()))
                .param("section", section)
                .query(Text.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Text::section).thenComparing(text -> places.get(text.id())))
                .map(text -> narrative(text.section(), text.text(), units.get(text.id())))
                .toList();
    }

    /**
     * Whose reports speak of which section.
     *
     * @return the issues by section
     */
    Map<String, Set<UUID>> speakers(Stream<Unit> accepted, List<String> sections) {
        Map<String, Set<UUID>> speakers = new HashMap<>();
        jdbc.sql(SPEAKERS)
                .param("issues", issues(accepted))
                .param("sections", sections)
                .query(row -> {
                    speakers.computeIfAbsent(row.getString("section"), section -> new HashSet<>())
                            .add(row.getObject("id", UUID.class));
                });
        return speakers;
    }

    private static UnitNarrative narrative(String section, String text, Unit unit) {
        return new UnitNarrative(
                section,
                unit.code(),
                unit.name(),
                text,
                String.valueOf(unit.documentNumber()),
                String.valueOf(unit.url()));
    }

    private FigureValue value(@Nullable String value) {
        try {
            return value == null ? FigureValue.EMPTY : json.readValue(value, FigureValue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The figure cannot be read", e);
        }
    }

    /** As one array parameter, however many there are. */
    private static String issues(Stream<Unit> accepted) {
        Stream<String> ids = accepted.map(Unit::issueId).map(String::valueOf);
        return ids.collect(Collectors.joining(",", "{", "}"));
    }
}
