package vn.gov.moc.genderequality.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Two columns side by side without borders, whose rows are never torn by a page's end. Lengths are twentieths of a point. */
final class DocxColumns {

    private final XWPFTable table;
    private final int[] widths;

    DocxColumns(XWPFDocument document, int rows, int left, int right) {
        table = document.createTable(rows, 2);
        widths = new int[] {left, right};
        table.removeBorders();
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(left + right);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        none(margins.addNewLeft());
        none(margins.addNewRight());
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    private static void none(CTTblWidth margin) {
        margin.setType(STTblWidth.DXA);
        margin.setW(0);
    }

    Cell left(int row) {
        return new Cell(table.getRow(row).getCell(0), widths[0]);
    }

    Cell right(int row) {
        return new Cell(table.getRow(row).getCell(1), widths[1]);
    }

    /** With room of this width at both sides of what stands in a column. */
    DocxColumns padded(int room) {
        CTTblCellMar margins = table.getCTTbl().getTblPr().getTblCellMar();
        margins.getLeft().setW(room);
        margins.getRight().setW(room);
        return this;
    }

    /** Comes along with what follows below, once all cells are filled. */
    void withNext() {
        table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    /** A cell that is filled from the top. */
    static final class Cell {

        private final XWPFTableCell cell;
        private final int width;
        private boolean empty = true;

        private Cell(XWPFTableCell cell, int width) {
            this.cell = cell;
            this.width = width;
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(Integer.toString(width));
        }

        /** The next paragraph. */
        DocxText paragraph() {
            return new DocxText(next());
        }

        /** A thin rule in the middle of the column, under what stands above it. */
        void rule(double length) {
            paragraph().rule(length, width);
        }

        /** Word wants a paragraph in every cell, and a new cell has one. */
        private XWPFParagraph next() {
            if (empty) {
                empty = false;
                return cell.getParagraphArray(0);
            }
            return cell.addParagraph();
        }
    }
}
