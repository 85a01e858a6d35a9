/** What is kept of each person and why, to read and to take along; and what becomes of it when somebody leaves. */
@NullMarked
package vn.gov.moc.genderequality.personaldata;

import org.jspecify.annotations.NullMarked;
