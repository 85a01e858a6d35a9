package vn.gov.moc.genderequality.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.InvalidInputException;

/** Makes uploaded pictures smaller and takes their metadata away, where the picture was taken and by which device among it. */
@Component
public class Pictures {

    /** The longer side of a picture as it is kept, in pixels. */
    public static final int LONGEST_SIDE = 1_600;

    /** Decoded it takes four bytes a pixel. */
    static final long MOST_PIXELS = 50_000_000;

    private static final double QUALITY = 0.85;

    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** A file as it is kept. */
    public record Picture(String name, byte[] content) {}

    /** What a picture is before it is decoded. */
    private record Head(String format, int width, int height) {}

    /**
     * The picture as it is kept: upright, at most 1,600 pixels long, encoded anew; a file that is no JPEG or PNG, whatever
     * its name, stays as it is. One at a time, since a large picture takes much memory.
     *
     * @throws InvalidInputException on {@code file} when the picture cannot be read or has more than 50 million pixels
     */
    public synchronized Picture prepare(String name, byte[] content) {
        try {
            Optional<Head> head = head(content);
            if (head.isEmpty()) {
                return new Picture(name, content);
            }
            requireSize(name, head.get().width(), head.get().height());
            return new Picture(name, encodedAnew(head.get(), content));
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders fail in many ways on what only looks like a picture
            throw new InvalidInputException(
                    "file", "Không đọc được ảnh “%s”: tệp đã hỏng. Hãy kiểm tra và chọn lại tệp.".formatted(name));
        }
    }

    private static Optional<Head> head(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format)) {
                    return Optional.empty();
                }
                reader.setInput(in);
                return Optional.of(new Head(format, reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] encodedAnew(Head head, byte[] content) throws IOException {
        Thumbnails.Builder<?> picture =
                Thumbnails.of(new ByteArrayInputStream(content)).useExifOrientation(true);
        if (Math.max(head.width(), head.height()) > LONGEST_SIDE) {
            picture.size(LONGEST_SIDE, LONGEST_SIDE);
        } else {
            picture.scale(1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        picture.outputFormat(head.format()).outputQuality(QUALITY).toOutputStream(out);
        return out.toByteArray();
    }

    private static void requireSize(String name, long width, long height) {
        if (width * height > MOST_PIXELS) {
            throw new InvalidInputException(
                    "file",
                    "Ảnh “%s” có %d × %d điểm ảnh, vượt quá mức 50 triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên lại."
                            .formatted(name, width, height));
        }
    }
}
