package vn.gov.moc.genderequality.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its unit describes it; while it is being planned everything but the title may be missing.
 *
 * @param actionMonth whether it belongs to the year's Action Month
 * @param title at most 300 characters
 * @param description what it is about, at most 4,000 characters
 * @param place at most 300 characters
 * @param beginsOn the first day; its year is the ledger's year
 * @param endsOn the last day; none for the first
 * @param beginsAt when it begins on the first day, in Vietnam; none for all day
 * @param targetGroup whom it is for, at most 300 characters
 * @param expectedMen 0–1,000,000
 * @param expectedWomen 0–1,000,000
 * @param budget in đồng, 0–1,000,000,000,000
 * @param budgetLine from which line it is paid, at most 200 characters
 * @param responsible who is responsible, at most 200 characters
 * @param outsideReason why it lies outside the Action Month it belongs to, at most 2,000 characters
 * @param version the version it was read at; 0 for a new one
 */
public record ActivityDraft(
        boolean actionMonth,
        @Nullable String title,
        @Nullable ActivityForm form,
        @Nullable String description,
        @Nullable String place,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalTime beginsAt,
        @Nullable String targetGroup,
        @Nullable Integer expectedMen,
        @Nullable Integer expectedWomen,
        @Nullable Long budget,
        @Nullable String budgetLine,
        @Nullable String responsible,
        @Nullable String outsideReason,
        long version) {}
