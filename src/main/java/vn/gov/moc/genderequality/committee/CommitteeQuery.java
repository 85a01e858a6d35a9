package vn.gov.moc.genderequality.committee;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which committees are wanted, as the page's address has it; none of a value means all.
 *
 * @param name part of a unit's name or code
 */
record CommitteeQuery(@Nullable String name, @Nullable Standing standing) {

    /** How a unit's committee stands to its term. */
    enum Standing {
        IN_TERM("Còn nhiệm kỳ"),
        ENDING("Sắp hết nhiệm kỳ (trong 60 ngày)"),
        ENDED("Hết nhiệm kỳ"),
        UNKNOWN("Chưa có quyết định"),
        RENEWING("Đang kiện toàn"),
        CLOSED("Đơn vị đã ngừng hoạt động");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    String namePart() {
        return name == null ? "" : name.strip();
    }

    /** The same of another standing. */
    public CommitteeQuery with(Standing other) {
        return new CommitteeQuery(name, other);
    }

    /** The address with these filters. */
    public String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>();
        if (!namePart().isEmpty()) {
            address.queryParam("name", "{name}");
            values.put("name", namePart());
        }
        if (standing != null) {
            address.queryParam("standing", standing.name());
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
