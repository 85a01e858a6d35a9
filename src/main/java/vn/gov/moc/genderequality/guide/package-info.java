/** The guide within the product: a page for every topic, and which of them explains a form or a page. */
@NullMarked
package vn.gov.moc.genderequality.guide;

import org.jspecify.annotations.NullMarked;
