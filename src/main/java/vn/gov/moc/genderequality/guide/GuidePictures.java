package vn.gov.moc.genderequality.guide;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guide's screenshots. Pages say how large each is, so that nothing moves while it loads, without having to be told. */
@Component("guidePictures")
public class GuidePictures {

    /** Bytes of a PNG before the width: its signature, the first block's length and name. */
    private static final int BEFORE_WIDTH = 16;

    private final Map<String, Size> sizes = new ConcurrentHashMap<>();

    /** In pixels. */
    public record Size(int width, int height) {}

    /** @param name of the file below {@code static/guide}, without its ending */
    public Size size(String name) {
        return sizes.computeIfAbsent(name, GuidePictures::read);
    }

    private static Size read(String name) {
        try (DataInputStream picture =
                new DataInputStream(new ClassPathResource("static/guide/" + name + ".png").getInputStream())) {
            picture.skipNBytes(BEFORE_WIDTH);
            return new Size(picture.readInt(), picture.readInt());
        } catch (IOException e) {
            throw new UncheckedIOException("no picture " + name, e);
        }
    }
}
