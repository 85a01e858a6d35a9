package vn.gov.moc.genderequality.unitreport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.moc.genderequality.unitreport.ReportRule.Baseline;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Figure;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Section;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/**
 * A rule as it is written in a template's file. What is left out means: a relation is blocking; a comparison is made with
 * the last report.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(
            value = ReportRuleYaml.Relation.class,
            names = {"AT_MOST", "SUM"}),
    @JsonSubTypes.Type(value = ReportRuleYaml.ChangeAbove.class, name = "CHANGE_ABOVE"),
    @JsonSubTypes.Type(value = ReportRuleYaml.SimilarText.class, name = "SIMILAR_TEXT")
})
sealed interface ReportRuleYaml {

    /** @param sections all of the template, which {@code fields: all} stands for */
    ReportRule toRule(List<Section> sections);

    record Relation(
            @JsonProperty(required = true) ReportRule.Relation.Kind kind,
            @Nullable Severity severity,
            @JsonProperty(required = true) String field,
            @JsonProperty(required = true) List<String> operands,
            @JsonProperty(required = true) String message)
            implements ReportRuleYaml {

        @Override
        public ReportRule toRule(List<Section> sections) {
            return new ReportRule.Relation(
                    kind, Objects.requireNonNullElse(severity, Severity.BLOCKING), field, operands, message);
        }
    }

    @JsonIgnoreProperties("kind")
    record ChangeAbove(
            @Nullable Baseline against,
            @JsonProperty(required = true) Fields fields,
            @JsonProperty(required = true) int percent,
            @JsonProperty(required = true) int least)
            implements ReportRuleYaml {

        @Override
        public ReportRule toRule(List<Section> sections) {
            List<String> all = sections.stream()
                    .flatMap(section -> section.figures().stream())
                    .filter(figure -> figure.moments().contains(Moment.NOW))
                    .flatMap(Figure::references)
                    .toList();
            return new ReportRule.ChangeAbove(orLastReport(against), fields.or(all), percent, least);
        }
    }

    @JsonIgnoreProperties("kind")
    record SimilarText(
            @Nullable Baseline against,
            @JsonProperty(required = true) Fields fields,
            @JsonProperty(required = true) int percent,
            @JsonProperty(required = true) int minimumLength)
            implements ReportRuleYaml {

        @Override
        public ReportRule toRule(List<Section> sections) {
            List<String> all = sections.stream()
                    .filter(Section::narrative)
                    .map(Section::key)
                    .toList();
            return new ReportRule.SimilarText(orLastReport(against), fields.or(all), percent, minimumLength);
        }
    }

    /** The fields a rule is for: {@code all}, or a list of them. */
    record Fields(@Nullable List<String> named) {

        private static final String ALL = "all";

        /** @throws IllegalArgumentException for any other word than {@code all} */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Fields of(String word) {
            if (!word.equals(ALL)) {
                throw new IllegalArgumentException(word);
            }
            return new Fields(null);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Fields of(List<String> named) {
            return new Fields(named);
        }

        List<String> or(List<String> all) {
            return named == null ? all.stream().distinct().toList() : named;
        }
    }

    private static Baseline orLastReport(@Nullable Baseline against) {
        return Objects.requireNonNullElse(against, Baseline.LAST_REPORT);
    }
}
