package vn.gov.moc.genderequality.engine;

import java.util.Map;

/**
 * What handing over and Tasklist's filters ask of a task besides its name. Set when an instance starts and when its unit is
 * renamed; nothing is decided by it.
 */
public final class TaskColumns {

    public static final ProcessVariable<String> UNIT_NAME = new ProcessVariable<>("unitName", String.class);

    /** A kind of units by its name, e.g. {@code SCHOOL}. */
    public static final ProcessVariable<String> UNIT_KIND = new ProcessVariable<>("unitKind", String.class);

    /** What the instance is about, e.g. {@code Tổng kết năm 2017}. */
    public static final ProcessVariable<String> MATTER = new ProcessVariable<>("matter", String.class);

    private TaskColumns() {}

    /** The columns of a new instance. */
    public static Map<String, Object> of(String unitName, String matter) {
        return Map.of(UNIT_NAME.name(), unitName, MATTER.name(), matter);
    }
}
