package vn.gov.moc.genderequality.engine;

import java.time.ZonedDateTime;

/**
 * A step of a process that failed and waits for an administrator.
 *
 * @param process the process's key, e.g. {@code UnitReportProcess}
 * @param businessKey what the process is about, e.g. {@code 2017-MID_YEAR-VPB}
 * @param activity the step's id in its model
 * @param since when it failed, in Vietnam's zone
 * @param cause the kind of exception that stopped it; its message is left out, for it may quote what people typed
 * @param url where Cockpit shows it
 */
public record OpenIncident(
        String id,
        String process,
        String businessKey,
        String activity,
        ZonedDateTime since,
        String cause,
        String url) {}
