package vn.gov.moc.genderequality.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Activities added up by form.
 *
 * @param forms those there are activities of, in the order of {@link ActivityForm}; activities without a form last
 */
public record ActivitySummary(List<FormCounts> forms) {

    /** The activities of one form; {@code form} is none for those whose form is not chosen yet. */
    public record FormCounts(@Nullable ActivityForm form, ActivityCounts counts) {

        /** What people read. */
        public String label() {
            return form == null ? "Chưa chọn hình thức" : form.label();
        }
    }

    /** All forms together. */
    public ActivityCounts total() {
        return ActivityCounts.sum(forms.stream().map(FormCounts::counts).toList());
    }
}
