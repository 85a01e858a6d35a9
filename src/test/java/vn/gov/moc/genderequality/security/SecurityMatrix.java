package vn.gov.moc.genderequality.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.gov.moc.genderequality.TestYear;
import vn.gov.moc.genderequality.inspection.TestInspections;
import vn.gov.moc.genderequality.workplan.TestWorkPlans;

/** Who may do what, as {@code security-matrix.txt} says: a line for every end point, a column for every role. */
final class SecurityMatrix {

    /** A column: somebody with this account; nobody logged in without one. */
    enum Role {
        DRAFTER(TestYear.account(TwoUnits.OWNER, "soanthao")),
        COMMITTEE(TestYear.account(TwoUnits.OWNER, "ban")),
        HEAD(TestYear.account(TwoUnits.OWNER, "thutruong")),
        OTHER_DRAFTER(TestYear.account(TwoUnits.OTHER, "soanthao")),
        OTHER_COMMITTEE(TestYear.account(TwoUnits.OTHER, "ban")),
        OTHER_HEAD(TestYear.account(TwoUnits.OTHER, "thutruong")),
        DESK(TestYear.DESK),
        DIRECTOR(TestYear.DIRECTOR),
        MINISTRY_COMMITTEE(TestYear.COMMITTEE),
        LEADER("lanhdao"),
        FINANCE(TestWorkPlans.FINANCE),
        TEAM_MEMBER(TestInspections.MEMBER),
        ADMIN("admin"),
        NOBODY("");

        private final String account;

        Role(String account) {
            this.account = account;
        }

        String account() {
            return account;
        }
    }

    private final Map<String, String> lines = new TreeMap<>();

    SecurityMatrix() {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("security-matrix.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 3))
                    .forEach(line -> lines.put(line[0] + " " + line[1], line[2].replaceAll("[\\s|]", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and pattern of every line. */
    List<String> endPoints() {
        return new ArrayList<>(lines.keySet());
    }

    boolean knows(String endPoint) {
        return lines.containsKey(endPoint);
    }

    char mark(String endPoint, Role role) {
        return lines.get(endPoint).charAt(role.ordinal());
    }
}
