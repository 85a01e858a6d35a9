/** What administrators run the system with: health, numbers, logs, the halt after a restore, and repairs that are written down. */
@NullMarked
package vn.gov.moc.genderequality.operations;

import org.jspecify.annotations.NullMarked;
