/** The product as it runs in production, as processes of their own, while something breaks. */
@NullMarked
package vn.gov.moc.genderequality.fault;

import org.jspecify.annotations.NullMarked;
