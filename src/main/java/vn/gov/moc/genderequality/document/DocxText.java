package vn.gov.moc.genderequality.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** One paragraph of a Word document with what is set in it. Sizes are points, lengths twentieths of a point. */
final class DocxText {

    private static final String FONT = "Times New Roman";
    private static final double LINE_SPACING = 1.1;

    /** In eighths of a point. */
    private static final BigInteger RULE_THICKNESS = BigInteger.valueOf(6);

    private static final int RULE_SPACE = 60;

    /** In points, with the room below. */
    private static final double RULE_HEIGHT = 4;

    private final XWPFParagraph paragraph;

    DocxText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1);
    }

    /** Loose enough to read: for the body. */
    DocxText loose() {
        paragraph.setSpacingBetween(LINE_SPACING);
        return this;
    }

    /** As low as the points say, whatever is set in it: for rules and ends. */
    DocxText low(double points) {
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
        return this;
    }

    DocxText centred() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    DocxText justified() {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        return this;
    }

    DocxText before(int space) {
        paragraph.setSpacingBefore(space);
        return this;
    }

    DocxText after(int space) {
        paragraph.setSpacingAfter(space);
        return this;
    }

    DocxText firstLine(int indent) {
        paragraph.setIndentationFirstLine(indent);
        return this;
    }

    /** Further lines stand under the text of the first one, behind its dash. */
    DocxText item(int left, int hanging) {
        paragraph.setIndentationLeft(left + hanging);
        paragraph.setIndentationHanging(hanging);
        return this;
    }

    DocxText margins(int left, int right) {
        paragraph.setIndentationLeft(left);
        paragraph.setIndentationRight(right);
        return this;
    }

    /** Never the last thing on a page: what follows comes along. */
    DocxText withNext(boolean keep) {
        paragraph.setKeepNext(keep);
        return this;
    }

    /** A heading of this level, from 1, in the document's outline. */
    DocxText outline(int level) {
        paragraph.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return this;
    }

    DocxText onNewPage() {
        paragraph.setPageBreak(true);
        return this;
    }

    DocxText right() {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        return this;
    }

    /** In a thin frame. */
    DocxText framed() {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        return this;
    }

    /** Nothing but a thin rule of this length in the middle of a column of this width. */
    DocxText rule(double length, int width) {
        int margin = Math.max(0, (int) Math.round((width - length) / 2));
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.getCTPPr().getPBdr().getTop().setSz(RULE_THICKNESS);
        return margins(margin, margin).before(RULE_SPACE).low(RULE_HEIGHT);
    }

    DocxText plain(String text, int size) {
        return text(text, size, false, false);
    }

    DocxText bold(String text, int size) {
        return text(text, size, true, false);
    }

    DocxText italic(String text, int size) {
        return text(text, size, false, true);
    }

    DocxText boldItalic(String text, int size) {
        return text(text, size, true, true);
    }

    /** The number of the page it stands on. */
    DocxText pageNumber(int size) {
        run(size, false, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(size, false, false).getCTR().addNewInstrText().setStringValue("PAGE");
        run(size, false, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        return this;
    }

    private DocxText text(String text, int size, boolean bold, boolean italic) {
        run(size, bold, italic).setText(text);
        return this;
    }

    private XWPFRun run(int size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setBold(bold);
        run.setItalic(italic);
        run.setFontSize(size);
        return run;
    }
}
