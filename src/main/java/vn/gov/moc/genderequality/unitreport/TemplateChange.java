package vn.gov.moc.genderequality.unitreport;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a template differs from another version, in words.
 *
 * @param part what kind of part has changed
 * @param text what has happened to which part, in Vietnamese
 * @param before what stood there, where a text has changed
 * @param after what stands there now
 */
record TemplateChange(
        Part part,
        String text,
        @Nullable String before,
        @Nullable String after) {

    TemplateChange(Part part, String text) {
        this(part, text, null, null);
    }

    /** The parts of a template. */
    enum Part {
        GENERAL,
        SECTION,
        GUIDANCE,
        FIGURE,
        RULE
    }
}
