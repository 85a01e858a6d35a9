/** What the report's model calls. */
@NullMarked
package vn.gov.moc.genderequality.unitreport.process;

import org.jspecify.annotations.NullMarked;
