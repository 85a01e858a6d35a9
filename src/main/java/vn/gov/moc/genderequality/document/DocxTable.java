package vn.gov.moc.genderequality.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table with thin borders, whose head is repeated on every page and whose groups stay on one. */
final class DocxTable {

    private static final int SIZE = 12;
    private static final int CELL_SPACE = 40;

    private final XWPFTable table;
    private final List<PaperTable.Column> columns;
    private final int width;

    /** Adds the table at the document's end. */
    DocxTable(XWPFDocument document, PaperTable content, int width) {
        int rows =
                content.groups().stream().mapToInt(group -> group.rows().size()).sum();
        this.columns = content.columns();
        this.width = width;
        this.table = document.createTable(1 + rows, columns.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(width(column))));
        head();
        int row = 1;
        for (PaperTable.Group group : content.groups()) {
            group(row, group);
            row += group.rows().size();
        }
    }

    private void head() {
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            text(row, i).centred().withNext(true).bold(columns.get(i).label(), SIZE);
        }
    }

    private void group(int first, PaperTable.Group group) {
        int last = group.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            XWPFTableRow row = table.getRow(first + i);
            row.setCantSplitRow(true);
            DocxText label = text(row, 0).withNext(i < last);
            if (i == 0) {
                label.plain(group.label(), SIZE);
            }
            if (last > 0) {
                row.getCell(0).getCTTc().getTcPr().addNewVMerge().setVal(i == 0 ? STMerge.RESTART : STMerge.CONTINUE);
            }
            List<String> cells = group.rows().get(i);
            for (int column = 1; column < columns.size(); column++) {
                DocxText text = text(row, column).withNext(i < last);
                (columns.get(column).figures() ? text.right() : text).plain(cells.get(column - 1), SIZE);
            }
        }
    }

    private DocxText text(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Integer.toString(width(columns.get(column))));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        return new DocxText(cell.getParagraphArray(0)).before(CELL_SPACE).after(CELL_SPACE);
    }

    private int width(PaperTable.Column column) {
        return width * column.share() / 100;
    }
}
