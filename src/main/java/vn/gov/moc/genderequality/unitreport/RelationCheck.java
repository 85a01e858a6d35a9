package vn.gov.moc.genderequality.unitreport;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Moment;
import vn.gov.moc.genderequality.unitreport.ReportTemplate.Severity;

/** A relation between figures at one moment; figures that are no numbers are compared with nothing. */
record RelationCheck(ReportRule.Relation rule, Moment moment) implements FieldCheck {

    @Override
    public String key() {
        return "%s:%s:%s".formatted(rule.kind(), field(), String.join("+", rule.operands()));
    }

    @Override
    public String field() {
        return rule.field() + "." + moment.key();
    }

    @Override
    public Severity severity() {
        return rule.severity();
    }

    @Override
    public Optional<String> problem(ReportContent content, EarlierReports earlier) {
        OptionalInt field = content.figure(field()).number();
        List<OptionalInt> operands = rule.operands().stream()
                .map(operand -> content.figure(operand + "." + moment.key()).number())
                .toList();
        if (field.isEmpty() || operands.stream().anyMatch(OptionalInt::isEmpty)) {
            return Optional.empty();
        }
        long sum = operands.stream().mapToLong(OptionalInt::getAsInt).sum();
        boolean holds = switch (rule.kind()) {
            case AT_MOST -> field.getAsInt() <= sum;
            case SUM -> field.getAsInt() == sum;
        };
        return holds ? Optional.empty() : Optional.of(rule.message());
    }
}
