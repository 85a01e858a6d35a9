/** What the model of difficulties calls. */
@NullMarked
package vn.gov.moc.genderequality.difficulty.process;

import org.jspecify.annotations.NullMarked;
