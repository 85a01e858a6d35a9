/** What went wrong, said in Vietnamese and tied to the field it concerns. */
@NullMarked
package vn.gov.moc.genderequality.problem;

import org.jspecify.annotations.NullMarked;
