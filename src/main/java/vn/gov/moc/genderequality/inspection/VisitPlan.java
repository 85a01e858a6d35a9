package vn.gov.moc.genderequality.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a visit, as it is typed.
 *
 * @param lastDay none for a visit of one day
 * @param teamHead the account of the team's head, who is of the team
 * @param team the accounts of the team
 * @param focus what the visit looks at in particular; at most 4,000 characters
 * @param version the version the visit was read at; without meaning for a new one
 */
public record VisitPlan(
        @Nullable String unitCode,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String teamHead,
        @Nullable List<String> team,
        @Nullable String focus,
        long version) {}
