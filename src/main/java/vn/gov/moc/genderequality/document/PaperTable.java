package vn.gov.moc.genderequality.document;

import java.util.List;

/**
 * A table of a paper. Its head is repeated on every page it runs to; a group of rows stays on one page.
 *
 * @param caption what stands bold above it
 * @param columns the first one holds the groups' labels
 */
public record PaperTable(String caption, List<Column> columns, List<Group> groups) {

    public PaperTable {
        caption = PaperText.line(caption);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /**
     * A column.
     *
     * @param share of the table's width, in hundredths; those of all columns make 100
     * @param figures whether it holds figures, which stand right
     */
    public record Column(String label, int share, boolean figures) {

        public Column {
            label = PaperText.line(label);
        }
    }

    /**
     * Rows that share their first cell.
     *
     * @param label the first cell
     * @param rows the further cells, row by row
     */
    public record Group(String label, List<List<String>> rows) {

        public Group {
            label = PaperText.line(label);
            rows = rows.stream()
                    .map(row -> row.stream().map(PaperText::line).toList())
                    .toList();
        }
    }
}
