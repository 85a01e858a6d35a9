package vn.gov.moc.genderequality.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** The faces papers are set in: as wide as Times New Roman, all of Vietnamese, free to embed. */
enum LiberationSerif {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC),
    BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

    static final String FAMILY = "Liberation Serif";

    private final ClassPathResource file;
    private final int weight;
    private final FontStyle style;

    LiberationSerif(String face, int weight, FontStyle style) {
        this.file = new ClassPathResource("liberation/LiberationSerif-" + face + ".ttf");
        this.weight = weight;
        this.style = style;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /** The face's TrueType file; the caller closes it. */
    InputStream open() {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide the text is, in points, when set in this face at the size. */
    double width(String text, double points) {
        try (InputStream stream = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            var glyphs = font.getUnicodeCmapLookup();
            double units = 0;
            for (int codePoint : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
            }
            return units / font.getUnitsPerEm() * points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
