package vn.gov.moc.genderequality.difficulty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each side has, in working days.
 *
 * @param answerWithin the ministry, for its answer
 * @param clarifyWithin the unit, for what it is asked
 * @param opinionWithin a unit whose opinion is asked for
 * @param confirmWithin the unit, to confirm the answer or not to be content with it
 */
@ConfigurationProperties("app.difficulties")
record DifficultyProperties(
        @DefaultValue("10") int answerWithin,
        @DefaultValue("5") int clarifyWithin,
        @DefaultValue("5") int opinionWithin,
        @DefaultValue("5") int confirmWithin) {

    /** @throws IllegalArgumentException when one of them is not between 1 and 250 */
    DifficultyProperties {
        for (int days : new int[] {answerWithin, clarifyWithin, opinionWithin, confirmWithin}) {
            if (days < 1 || days > 250) {
                throw new IllegalArgumentException("app.difficulties.* phải từ 1 đến 250 ngày làm việc.");
            }
        }
    }
}
