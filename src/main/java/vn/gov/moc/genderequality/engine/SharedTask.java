package vn.gov.moc.genderequality.engine;

import java.util.Set;

/**
 * An open task with those who may take it.
 *
 * @param about the matter and the unit as Tasklist's columns say them, e.g. {@code Kiểm tra năm 2017, Văn phòng Bộ}; empty
 *     where they say nothing
 * @param groups the ids of the groups whose people may take it
 * @param accounts the accounts that may take it by themselves
 */
public record SharedTask(OpenTask task, String about, Set<String> groups, Set<String> accounts) {}
