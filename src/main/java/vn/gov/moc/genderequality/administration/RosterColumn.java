package vn.gov.moc.genderequality.administration;

/** A column of a sheet, as enums have them. */
interface RosterColumn {

    /** The heading people read. */
    String label();

    /** In characters. */
    int width();

    /** The place in the sheet, from 0. */
    int ordinal();
}
