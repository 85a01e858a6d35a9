/** What the consolidated report's model calls. */
@NullMarked
package vn.gov.moc.genderequality.consolidation.process;

import org.jspecify.annotations.NullMarked;
