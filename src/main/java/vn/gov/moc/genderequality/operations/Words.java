package vn.gov.moc.genderequality.operations;

import java.time.Duration;

/** Lengths of time as people read them. */
final class Words {

    private Words() {}

    /** In its largest whole unit, e.g. {@code 3 phút}. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " ngày";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " giờ";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " phút" : duration.toSeconds() + " giây";
    }
}
