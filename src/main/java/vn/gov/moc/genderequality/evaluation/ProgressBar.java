package vn.gov.moc.genderequality.evaluation;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import vn.gov.moc.genderequality.engine.VietnameseDates;
import vn.gov.moc.genderequality.engine.Zones;

/** Shows on the console how far the replay has come, one line that is written over. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out = System.out;
    private final String title;
    private final Instant begin;
    private final Instant end;

    ProgressBar(String title, Instant begin, Instant end) {
        this.title = title;
        this.begin = begin;
        this.end = end;
    }

    void show(Instant now) {
        double share = (double) Duration.between(begin, now).toSeconds()
                / Duration.between(begin, end).toSeconds();
        int done = (int) (share * WIDTH);
        out.printf(
                "\r%s [%s%s] %3d%%  %s",
                title,
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                (int) (share * 100),
                VietnameseDates.format(now.atZone(Zones.VIETNAM).toLocalDate()));
        out.flush();
    }

    void finish() {
        show(end);
        out.println();
    }
}
