/** Units, roles, groups and people: who belongs where and who may see what. */
@NullMarked
package vn.gov.moc.genderequality.organization;

import org.jspecify.annotations.NullMarked;
