package vn.gov.moc.genderequality.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads what stands in a Word document, in its order. */
final class WordPaper {

    private final XWPFDocument document;

    WordPaper(byte[] docx) {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            this.document = read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    /** The first paragraph that begins so, in tables too. */
    XWPFParagraph paragraph(String beginning) {
        return paragraphs()
                .filter(paragraph -> paragraph.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No paragraph begins with " + beginning));
    }

    /** What is not empty, in order. */
    List<String> texts() {
        return paragraphs()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The cells of a table's row, the lines of each one below the other. */
    static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    private Stream<XWPFParagraph> paragraphs() {
        return document.getBodyElements().stream().flatMap(WordPaper::paragraphs);
    }

    private static Stream<XWPFParagraph> paragraphs(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().stream()
                        .map(XWPFTableRow::getTableCells)
                        .flatMap(List::stream)
                        .map(XWPFTableCell::getParagraphs)
                        .flatMap(List::stream)
                : Stream.of((XWPFParagraph) element);
    }
}
