package vn.gov.moc.genderequality.administration;

import org.springframework.data.domain.Sort;

/** By what the list of units may be sorted. */
enum UnitSort {
    CODE("code"),
    NAME("name"),
    KIND("kind"),
    ACTIVE("active");

    private final String property;

    UnitSort(String property) {
        this.property = property;
    }

    Sort by(boolean descending) {
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, property)
                .and(Sort.by("code"));
    }
}
