/** Commendations (directive §2): a unit proposes people or itself, the ministry's committee gives its opinion, the director decides. */
@NullMarked
package vn.gov.moc.genderequality.commendation;

import org.jspecify.annotations.NullMarked;
