/** Files kept in the database, and official papers as .docx and PDF. */
@NullMarked
package vn.gov.moc.genderequality.document;

import org.jspecify.annotations.NullMarked;
