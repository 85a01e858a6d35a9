package vn.gov.moc.genderequality.engine;

import java.time.ZonedDateTime;

/**
 * A job that should have run by now and that no node is working on.
 *
 * @param process the process's key, e.g. {@code UnitReportProcess}
 * @param businessKey what the process is about, e.g. {@code 2017-MID_YEAR-VPB}
 * @param activity the step's id in its model
 * @param due since when it should have run, in Vietnam's zone
 */
public record LateJob(String id, String process, String businessKey, String activity, ZonedDateTime due) {}
