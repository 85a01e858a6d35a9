package vn.gov.moc.genderequality.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real small files of every accepted type, and wicked ones. */
final class SampleFiles {

    private static final byte[] ZEROS = new byte[1024 * 1024];

    private SampleFiles() {}

    static byte[] docx() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Kế hoạch");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return bytes(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Số liệu");
                workbook.write(out);
            }
        });
    }

    static byte[] pptx() {
        return bytes(out -> {
            try (XMLSlideShow slides = new XMLSlideShow()) {
                slides.createSlide();
                slides.write(out);
            }
        });
    }

    static byte[] openDocument(String kind) {
        return zip(zip -> add(zip, "mimetype", "application/vnd.oasis.opendocument." + kind));
    }

    static byte[] pdf() {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    static byte[] image(String format) {
        return bytes(out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] executable() {
        byte[] content = new byte[512];
        content[0] = 'M';
        content[1] = 'Z';
        content[2] = (byte) 0x90;
        return content;
    }

    /** A document by its declaration, with one more entry. */
    static byte[] docxWith(String entry) {
        return zip(zip -> {
            declareDocx(zip);
            add(zip, entry, "x");
        });
    }

    /** A document by its declaration, small as a file and huge inside. */
    static byte[] zipBomb() {
        return zip(zip -> {
            declareDocx(zip);
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (long written = 0; written <= OfficeArchive.MAX_INFLATED_BYTES; written += ZEROS.length) {
                zip.write(ZEROS);
            }
        });
    }

    /** A document by its declaration, with more entries than any office document has. */
    static byte[] crowdedZip() {
        return zip(zip -> {
            declareDocx(zip);
            for (int i = 0; i < OfficeArchive.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        });
    }

    /** A workbook whose only sheet is written as this XML. */
    static byte[] xlsxWithSheet(String xml) {
        return zip(zip -> {
            try (ZipInputStream workbook = new ZipInputStream(new ByteArrayInputStream(xlsx()))) {
                for (ZipEntry entry = workbook.getNextEntry(); entry != null; entry = workbook.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(entry.getName().equals("xl/worksheets/sheet1.xml") ? text(xml) : workbook.readAllBytes());
                }
            }
        });
    }

    private static void declareDocx(ZipOutputStream zip) throws IOException {
        add(
                zip,
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + FileType.DOCX.contentType()
                        + ".main+xml\"/></Types>");
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text(text));
    }

    private static byte[] zip(Writer<ZipOutputStream> entries) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                entries.writeTo(zip);
            }
        });
    }

    private static byte[] bytes(Writer<ByteArrayOutputStream> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writer<T> {
        void writeTo(T out) throws IOException;
    }
}
