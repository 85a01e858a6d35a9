package vn.gov.moc.genderequality.document;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name made safe to keep, to show and to save under: no path, nothing invisible, no reserved characters. */
record FileName(String stem, String extension) {

    static final int MAX_LENGTH = 150;

    private static final int MAX_EXTENSION_LENGTH = 10;

    /** Whatever the sender called the file; without a usable extension {@link #extension()} is empty. */
    static FileName of(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("\\p{C}", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "")
                // Devices of Windows, under whose names it saves nothing.
                .replaceFirst("(?i)^(?=(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\.|$))", "_");
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.length() - dot - 1 > MAX_EXTENSION_LENGTH) {
            return new FileName(shortened(name, MAX_LENGTH), "");
        }
        String extension = name.substring(dot + 1);
        return new FileName(shortened(name.substring(0, dot), MAX_LENGTH - extension.length() - 1), extension);
    }

    /** The extension by which types are known. */
    String type() {
        return extension.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String stem, int length) {
        if (stem.length() <= length) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(length - 1)) ? length - 1 : length;
        return stem.substring(0, end).stripTrailing();
    }

    @Override
    public String toString() {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }
}
