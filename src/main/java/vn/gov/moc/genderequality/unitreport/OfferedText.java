package vn.gov.moc.genderequality.unitreport;

import java.util.List;

/** A text that is offered to a section, made of lines. */
public final class OfferedText {

    private OfferedText() {}

    /** As many of the lines, from the first on, as a section takes. */
    public static String of(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() >= ReportDraftService.LONGEST_TEXT) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }
}
