package vn.gov.moc.genderequality.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.moc.genderequality.problem.FieldProblem;
import vn.gov.moc.genderequality.problem.InvalidInputException;

class PicturesTests {

    private static final int ORIENTATION_RIGHT_TOP = 6;
    private static final int AFTER_JFIF = 20;

    private final Pictures pictures = new Pictures();

    /**
     * 4000 × 2000 pixels with its place in the Exif block.
     *
     * @param camera whether Exif stands in the place of JFIF, as cameras write; else after it, as programs do
     */
    private static byte[] photo(int orientation, boolean camera) throws IOException {
        BufferedImage image = new BufferedImage(4_000, 2_000, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 4_000, 2_000);
        brush.setColor(Color.BLUE);
        brush.fillRect(0, 0, 2_000, 2_000);
        brush.dispose();
        byte[] jpeg = encoded(image, "jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, camera ? 2 : AFTER_JFIF);
        out.write(exif(orientation));
        out.write(jpeg, AFTER_JFIF, jpeg.length - AFTER_JFIF);
        return out.toByteArray();
    }

    /** An APP1 segment: the orientation and a GPS directory with a date, which stands in it as plain text. */
    private static byte[] exif(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(84);
        block.putShort((short) 0xFFE1).putShort((short) 82);
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) 2);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        block.putShort((short) orientation).putShort((short) 0);
        block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        block.putInt(0);
        block.putShort((short) 1);
        block.putShort((short) 0x001D).putShort((short) 2).putInt(11).putInt(56);
        block.putInt(0);
        block.put("2017:11:20\0".getBytes(StandardCharsets.US_ASCII));
        return block.array();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage decoded(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static String raw(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void photoIsTurnedMadeSmallerAndSaysNotWhereItWasTaken(boolean camera) throws IOException {
        byte[] photo = photo(ORIENTATION_RIGHT_TOP, camera);
        assertThat(raw(photo)).contains("Exif", "2017:11:20");

        Pictures.Picture kept = pictures.prepare("Ảnh tọa đàm.JPG", photo);

        assertThat(kept.name()).isEqualTo("Ảnh tọa đàm.JPG");
        assertThat(raw(kept.content()))
                .startsWith("\u00FF\u00D8\u00FF")
                .doesNotContain("Exif", "2017:11:20")
                .doesNotContain("\u00FF\u00E1");
        BufferedImage image = decoded(kept.content());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isEqualTo(1_600);
        assertThat(new Color(image.getRGB(400, 100)).getBlue()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(400, 1_500)).getRed()).isGreaterThan(200);
    }

    @Test
    void uprightPhotoStaysAsItLies() throws IOException {
        BufferedImage image =
                decoded(pictures.prepare("anh.jpeg", photo(1, true)).content());
        assertThat(image.getWidth()).isEqualTo(1_600);
        assertThat(image.getHeight()).isEqualTo(800);
    }

    @Test
    void smallPictureKeepsItsSizeAndLosesItsTexts() throws IOException {
        byte[] png = encoded(new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB), "png");
        byte[] comment = chunk("tEXt", "Comment\0Secret place".getBytes(StandardCharsets.ISO_8859_1));
        int afterHead = 8 + 25;
        byte[] commented = ByteBuffer.allocate(png.length + comment.length)
                .put(png, 0, afterHead)
                .put(comment)
                .put(png, afterHead, png.length - afterHead)
                .array();
        assertThat(decoded(commented).getWidth()).isEqualTo(300);

        byte[] kept = pictures.prepare("anh.png", commented).content();

        assertThat(raw(kept)).contains("PNG").doesNotContain("tEXt", "Secret");
        assertThat(decoded(kept).getWidth()).isEqualTo(300);
        assertThat(decoded(kept).getHeight()).isEqualTo(200);
        assertThat(decoded(kept).getColorModel().hasAlpha()).isTrue();
    }

    /** One bit a pixel and all the same: 20,000 × 20,000 pixels in fifty kilobytes. */
    @Test
    void pictureThatWouldFillTheMemoryIsRefusedUnread() throws IOException {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(20_000)
                .putInt(20_000)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[1 + 20_000 / 8];
            for (int i = 0; i < 20_000; i++) {
                deflater.write(row);
            }
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bomb.write(chunk("IHDR", head));
        bomb.write(chunk("IDAT", rows.toByteArray()));
        bomb.write(chunk("IEND", new byte[0]));

        refused(
                "bom.png",
                bomb.toByteArray(),
                "Ảnh “bom.png” có 20000 × 20000 điểm ảnh, vượt quá mức 50 triệu điểm ảnh.");
    }

    @Test
    void brokenPicturesAreRefused() throws IOException {
        byte[] png = encoded(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png");
        refused("hong.png", Arrays.copyOf(png, png.length / 2), "Không đọc được ảnh “hong.png”");
        refused("hong.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}, "Không đọc được ảnh “hong.jpg”");
    }

    @Test
    void nameDoesNotHideAPicture() throws IOException {
        assertThat(raw(pictures.prepare("anh.jpg.", photo(1, true)).content())).doesNotContain("Exif");
    }

    @Test
    void otherFilesStayAsTheyAre() {
        for (String name : List.of("Kế hoạch.pdf", "anh.jpg")) {
            byte[] pdf = "%PDF-1.7 Exif".getBytes(StandardCharsets.US_ASCII);
            assertThat(pictures.prepare(name, pdf).content()).isSameAs(pdf);
        }
    }

    private void refused(String name, byte[] content, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> pictures.prepare(name, content))
                .extracting(InvalidInputException::problems)
                .asInstanceOf(InstanceOfAssertFactories.list(FieldProblem.class))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("file");
                    assertThat(problem.message()).startsWith(message);
                });
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
