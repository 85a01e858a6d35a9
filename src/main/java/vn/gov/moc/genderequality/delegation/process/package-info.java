/** What the delegations' model calls. */
@NullMarked
package vn.gov.moc.genderequality.delegation.process;

import org.jspecify.annotations.NullMarked;
