package vn.gov.moc.genderequality.difficulty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units have raised and is not settled yet, for those who report on it. */
@Component
@Transactional(readOnly = true)
public class OpenDifficulties {

    private final DifficultyRepository difficulties;

    OpenDifficulties(DifficultyRepository difficulties) {
        this.difficulties = difficulties;
    }

    /**
     * A difficulty that is not settled.
     *
     * @param section the key of the report's section; empty for none
     * @param sectionTitle the section as people read it; empty for none
     * @param stateLabel where it stands in words
     */
    public record OpenDifficulty(
            String id,
            String unitCode,
            String unitName,
            String section,
            String sectionTitle,
            String subject,
            LocalDate raisedOn,
            String stateLabel) {}

    /** All units' open ones of the year, by section, those of none last. */
    public List<OpenDifficulty> ofYear(int year) {
        return difficulties.findByCycleYearAndClosedAtIsNull(year).stream()
                .sorted(Comparator.comparing((Difficulty each) -> each.section().isEmpty())
                        .thenComparing(Difficulty::section)
                        .thenComparing(Difficulty::raisedAt)
                        .thenComparing(Difficulty::id))
                .map(each -> new OpenDifficulty(
                        each.id(),
                        each.unitCode(),
                        each.unitName(),
                        each.section(),
                        each.sectionTitle(),
                        each.subject(),
                        each.raisedOn(),
                        each.state().label()))
                .toList();
    }
}
