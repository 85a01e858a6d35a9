package vn.gov.moc.genderequality.guidance;

import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.document.Closing;
import vn.gov.moc.genderequality.document.Letterhead;
import vn.gov.moc.genderequality.document.OfficialLetter;
import vn.gov.moc.genderequality.organization.PeopleDirectory;

/** Lays the guidance out as the official letter it is printed as; a draft without the mark of a signature. */
@Component
class GuidanceLetters {

    private final LetterProperties properties;
    private final PeopleDirectory people;

    GuidanceLetters(LetterProperties properties, PeopleDirectory people) {
        this.properties = properties;
        this.people = people;
    }

    OfficialLetter of(Guidance guidance) {
        String signedBy = guidance.signedBy();
        return new OfficialLetter(
                new Letterhead(
                        null, properties.issuingBody(), guidance.number(), properties.place(), guidance.issuedOn()),
                guidance.subject(),
                properties.addressees(),
                guidance.body(),
                new Closing(
                        properties.authority(),
                        signedBy == null ? null : "(đã ký)",
                        signedBy == null ? null : people.nameOf(signedBy),
                        properties.recipients()));
    }
}
