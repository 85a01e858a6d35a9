/** Lists of rows that are read page by page. */
@NullMarked
package vn.gov.moc.genderequality.listing;

import org.jspecify.annotations.NullMarked;
