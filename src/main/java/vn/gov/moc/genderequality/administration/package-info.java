/** What administrators do with units and people: lists, Excel in and out, closing and merging by decision. */
@NullMarked
package vn.gov.moc.genderequality.administration;

import org.jspecify.annotations.NullMarked;
