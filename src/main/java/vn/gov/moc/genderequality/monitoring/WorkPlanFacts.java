package vn.gov.moc.genderequality.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.problem.TypedText;

/** How many of the year's work plans are approved and late, and how much of their work is done. */
@Component
@Order(1)
class WorkPlanFacts implements YearFact.Source {

    private final JdbcClient jdbc;

    WorkPlanFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counts(int plans, int approved, int late, int items, int done, int lateItems) {}

    @Override
    public List<YearFact> facts(int year, LocalDate today) {
        Counts counts = jdbc.sql("""
                        select count(*) as plans, count(*) filter (where p.state = 'APPROVED') as approved,
                               count(*) filter (where p.state <> 'APPROVED' and p.due_on < :today) as late,
                               coalesce(sum(i.items), 0) as items, coalesce(sum(i.done), 0) as done,
                               coalesce(sum(i.late), 0) as late_items
                        from work_plan p
                        left join lateral (
                            select count(*) as items, count(*) filter (where w.progress = 'DONE') as done,
                                   count(*) filter (where w.progress in ('NOT_STARTED', 'IN_PROGRESS')
                                                    and w.due_on < :today) as late
                            from work_plan_item w where w.plan_id = p.id and p.state = 'APPROVED') i on true
                        where p.cycle_year = :year and p.state <> 'CANCELLED'
                        """)
                .param("year", year)
                .param("today", today)
                .query((row, number) -> new Counts(
                        row.getInt("plans"),
                        row.getInt("approved"),
                        row.getInt("late"),
                        row.getInt("items"),
                        row.getInt("done"),
                        row.getInt("late_items")))
                .single();
        return counts.plans() == 0
                ? List.of()
                : List.of(new YearFact("Kế hoạch công tác", text(counts), tone(counts), "/work-plans/" + year));
    }

    private static String text(Counts counts) {
        List<String> parts = new ArrayList<>();
        parts.add(
                "%s/%s đã phê duyệt".formatted(TypedText.number(counts.approved()), TypedText.number(counts.plans())));
        if (counts.late() > 0) {
            parts.add("%s chậm".formatted(TypedText.number(counts.late())));
        }
        if (counts.items() > 0) {
            parts.add("%s/%s nhiệm vụ hoàn thành"
                    .formatted(TypedText.number(counts.done()), TypedText.number(counts.items())));
        }
        if (counts.lateItems() > 0) {
            parts.add("%s nhiệm vụ quá hạn".formatted(TypedText.number(counts.lateItems())));
        }
        return String.join(", ", parts);
    }

    private static Tone tone(Counts counts) {
        if (counts.late() > 0 || counts.lateItems() > 0) {
            return Tone.BAD;
        }
        return counts.approved() == counts.plans() ? Tone.GOOD : Tone.WAIT;
    }
}
