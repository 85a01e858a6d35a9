/** The only helpers on top of Camunda: typed process variables, the clock, deployment of the models. */
@NullMarked
package vn.gov.moc.genderequality.engine;

import org.jspecify.annotations.NullMarked;
