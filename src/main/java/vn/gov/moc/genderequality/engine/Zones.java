package vn.gov.moc.genderequality.engine;

import java.time.ZoneId;

/** The one time zone dates are reckoned in, whatever the server's own zone is. */
public final class Zones {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zones() {}
}
