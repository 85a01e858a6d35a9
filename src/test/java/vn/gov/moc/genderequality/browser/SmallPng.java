package vn.gov.moc.genderequality.browser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Screenshots as they are kept: half as large as a browser writes them, of colours that nobody tells apart. */
final class SmallPng {

    /** Shades of each of red, green and blue. */
    private static final int SHADES = 32;

    private static final int BRIGHTEST = 255;

    private SmallPng() {}

    static void copy(Path from, Path to) {
        try {
            BufferedImage picture = ImageIO.read(from.toFile());
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            plain.setRGB(
                    0,
                    0,
                    width,
                    height,
                    IntStream.of(pixels).map(SmallPng::plain).toArray(),
                    0,
                    width);
            Files.deleteIfExists(to);
            write(plain, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int plain(int pixel) {
        return shade(pixel >> 16) << 16 | shade(pixel >> 8) << 8 | shade(pixel);
    }

    private static int shade(int colour) {
        int step = Math.round((colour & BRIGHTEST) * (SHADES - 1) / (float) BRIGHTEST);
        return Math.round(step * BRIGHTEST / (float) (SHADES - 1));
    }

    private static void write(BufferedImage picture, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        try (ImageOutputStream file = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(file);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
