/** What the guidance's model calls. */
@NullMarked
package vn.gov.moc.genderequality.guidance.process;

import org.jspecify.annotations.NullMarked;
