package vn.gov.moc.genderequality.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Breaks lines at blanks only, so that dates (02/10/2015) and signs (1696/QĐ-TTg) stay in one piece. */
final class BlankBreaker implements FSTextBreaker {

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** The place behind the next blank or the text's end; {@link BreakIterator#DONE} after that. */
    @Override
    public int next() {
        if (position >= text.length()) {
            return BreakIterator.DONE;
        }
        int blank = text.indexOf(' ', position);
        position = blank < 0 ? text.length() : blank + 1;
        return position;
    }
}
