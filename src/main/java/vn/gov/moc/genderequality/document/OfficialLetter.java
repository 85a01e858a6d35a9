package vn.gov.moc.genderequality.document;

import java.util.List;

/**
 * An official letter (công văn). All texts are plain: nothing in them acts as markup, field or formula.
 *
 * @param subject what it is about ("trích yếu"), with or without the leading "V/v"
 * @param addressees whom it is for ("Kính gửi"), at least one
 * @param body one paragraph per line; lines that begin like "1. " are bold headings; ends with "./."
 */
public record OfficialLetter(Letterhead head, String subject, List<String> addressees, String body, Closing closing) {

    /** @throws IllegalArgumentException when there is no addressee */
    public OfficialLetter {
        if (addressees.isEmpty()) {
            throw new IllegalArgumentException("A letter has an addressee");
        }
        subject = PaperText.line(subject).replaceFirst("(?i)^v/v:? ?", "");
        addressees =
                addressees.size() == 1 ? List.of(PaperText.line(addressees.get(0))) : PaperText.enumerated(addressees);
    }

    /** As it stands under the number: "V/v hướng dẫn …". */
    String subjectLine() {
        return "V/v " + subject;
    }
}
