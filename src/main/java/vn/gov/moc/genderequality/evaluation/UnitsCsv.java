package vn.gov.moc.genderequality.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import vn.gov.moc.genderequality.organization.OrganizationUnit;
import vn.gov.moc.genderequality.organization.UnitKind;

/** Reads units from UTF-8 lines of {@code code,name,abbreviation,kind,headTitle,seat} below a heading. */
final class UnitsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int COLUMNS = 6;

    private UnitsCsv() {}

    /** @throws IllegalArgumentException when a line cannot be understood, naming the line */
    static List<OrganizationUnit> read(Resource csv) {
        try {
            List<String> lines = csv.getContentAsString(StandardCharsets.UTF_8)
                    .replace(BYTE_ORDER_MARK, "")
                    .lines()
                    .toList();
            return IntStream.range(1, lines.size())
                    .filter(line -> !lines.get(line).isBlank())
                    .mapToObj(line -> unit(lines.get(line), line + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganizationUnit unit(String line, int number) {
        String[] cells = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "Line %d has %d columns instead of %d: %s".formatted(number, cells.length, COLUMNS, line));
        }
        OrganizationUnit unit = new OrganizationUnit(cells[0], cells[1], cells[2], UnitKind.valueOf(cells[3]));
        unit.letterhead(cells[4], cells[5]);
        return unit;
    }
}
