package vn.gov.moc.genderequality.benchmark;

/**
 * What some work took.
 *
 * @param units what the work consisted of; the figures of one unit are these divided by it
 * @param seconds wall time
 * @param jvmCpu seconds of processor time of this JVM
 * @param databaseCpu seconds of processor time of all of PostgreSQL; not a number where the system does not tell
 * @param statements executed by the server, of all databases
 * @param commits of all databases
 * @param walBytes written to the server's log
 */
record Sample(
        int units, double seconds, double jvmCpu, double databaseCpu, long statements, long commits, long walBytes) {

    double millisOfOne() {
        return 1_000 * seconds / units;
    }

    double jvmMillisOfOne() {
        return 1_000 * jvmCpu / units;
    }

    double databaseMillisOfOne() {
        return 1_000 * databaseCpu / units;
    }

    double statementsOfOne() {
        return (double) statements / units;
    }

    double commitsOfOne() {
        return (double) commits / units;
    }

    double walKilobytesOfOne() {
        return walBytes / 1024.0 / units;
    }
}
