package vn.gov.moc.genderequality.consolidation;

import java.util.List;
import vn.gov.moc.genderequality.consolidation.ConsolidationContent.Section;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.FigureChange;
import vn.gov.moc.genderequality.consolidation.ConsolidationDifference.UnitChange;
import vn.gov.moc.genderequality.unitreport.TextDiff;

/** What changed from one round to another; what did not is not listed. */
record RoundChanges(int from, int to, List<TextChange> texts, List<UnitChange> units, List<FigureChange> figures) {

    /** A section's text, with its name in a sentence. */
    record TextChange(String section, String label, List<TextDiff.Piece> pieces) {}

    static RoundChanges between(int from, ConsolidationBody before, int to, ConsolidationBody after) {
        return new RoundChanges(
                from,
                to,
                after.content()
                        .allSections()
                        .filter(Section::narrative)
                        .map(section -> new TextChange(
                                section.key(),
                                section.key().equals(ConsolidationContent.INTRODUCTION)
                                        ? section.title()
                                        : "Mục " + section.key(),
                                TextDiff.between(before.text(section.key()), after.text(section.key()))))
                        .filter(change -> !change.pieces().isEmpty())
                        .toList(),
                Differences.units(before.content(), after.content()),
                Differences.figures(before.content(), after.content()));
    }
}
