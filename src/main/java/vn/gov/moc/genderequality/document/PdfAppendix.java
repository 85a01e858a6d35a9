package vn.gov.moc.genderequality.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What somebody appended to a PDF of ours, looked at before any parser may inflate it: only plain, deflated and JPEG
 * streams, each compressed once, and not too much inside. Names are compared with their {@code #xx} escapes resolved.
 */
final class PdfAppendix {

    static final long MAX_INFLATED_BYTES = 64L * 1024 * 1024;

    /** Deflated data begins with two bytes of header, which parsers skip whatever they say. */
    private static final int ZLIB_HEADER = 2;

    private static final Pattern STREAM = Pattern.compile("stream *(?:\r\n|\n|\r)?");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter(?![A-Za-z0-9.])");

    /** One filter, or the name of a signature handler, which has a dot in it as no filter has. */
    private static final String NAME = "/(?:FlateDecode|DCTDecode|[A-Za-z]+\\.[A-Za-z0-9.]+)(?![A-Za-z0-9.])";

    private static final Pattern HARMLESS_FILTER =
            Pattern.compile("/Filter[\\s\0]*(?:" + NAME + "|\\[[\\s\0]*" + NAME + "[\\s\0]*])");

    private final byte[] bytes;
    private final int from;
    private final String raw;
    private final String text;

    PdfAppendix(byte[] pdf, int from) {
        this.bytes = pdf;
        this.from = from;
        this.raw = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
        this.text = ESCAPE.matcher(raw)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** Whether what follows is to be read with a password. */
    boolean encrypts() {
        return text.contains("/Encrypt");
    }

    /** Whether a parser can read it within sane limits of memory. */
    boolean harmless() {
        Matcher filter = FILTER.matcher(text);
        Matcher known = HARMLESS_FILTER.matcher(text);
        while (filter.find()) {
            if (!known.region(filter.start(), text.length()).lookingAt()) {
                return false;
            }
        }
        long left = MAX_INFLATED_BYTES;
        for (Matcher stream = STREAM.matcher(raw); left >= 0 && stream.find(); ) {
            left -= inflated(from + stream.end() + ZLIB_HEADER, left);
        }
        return left >= 0;
    }

    /** How many bytes come out of the data, as far as it is deflated, or one more than {@code limit}. */
    private long inflated(int start, long limit) {
        if (start >= bytes.length) {
            return 0;
        }
        Inflater inflater = new Inflater(true);
        inflater.setInput(bytes, start, bytes.length - start);
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try {
            for (int read = inflater.inflate(buffer); read > 0 && size <= limit; read = inflater.inflate(buffer)) {
                size += read;
            }
        } catch (DataFormatException e) {
            // What came out before counts: parsers keep it too.
        } finally {
            inflater.end();
        }
        return Math.min(size, limit + 1);
    }
}
