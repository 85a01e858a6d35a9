/** The Action Month (15/11–15/12): each unit plans, holds, counts and evaluates its activities. */
@NullMarked
package vn.gov.moc.genderequality.actionmonth;

import org.jspecify.annotations.NullMarked;
