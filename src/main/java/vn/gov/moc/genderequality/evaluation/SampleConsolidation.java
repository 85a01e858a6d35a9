package vn.gov.moc.genderequality.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.consolidation.ConsolidationDraftService;
import vn.gov.moc.genderequality.unitreport.DraftPatch;
import vn.gov.moc.genderequality.unitreport.DraftPatch.TextPatch;

/** Makes the sample year's consolidated report of the first half: returned once, dispatched, and replaced after a correction. */
@Component
@Profile(EvaluationEnvironment.PROFILE)
class SampleConsolidation {

    private static final String UNFINISHED = "II.3";

    private record Texts(Map<String, String> texts, String returned, String revised) {}

    private final Actors actors;
    private final ConsolidationDraftService drafts;
    private final Texts texts;

    SampleConsolidation(
            Actors actors,
            ConsolidationDraftService drafts,
            @Value("classpath:sample/consolidation-texts.yaml") Resource file) {
        this.actors = actors;
        this.drafts = drafts;
        texts = SampleTexts.read(file, new TypeReference<>() {});
    }

    /** The desk writes everything, one section in haste. */
    void write(String id, String desk) {
        save(
                id,
                texts.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> new TextPatch(
                                        entry.getKey().equals(UNFINISHED)
                                                ? entry.getValue()
                                                        .replaceFirst("Nguyên nhân.*", "")
                                                        .strip()
                                                : entry.getValue(),
                                        0))),
                desk);
    }

    /** What the committee says when it sends that back. */
    String returned() {
        return texts.returned().strip();
    }

    /** The desk mends the section. */
    void mend(String id, String desk) {
        save(id, Map.of(UNFINISHED, new TextPatch(texts.texts().get(UNFINISHED), 1)), desk);
    }

    /** The desk says why what was dispatched is replaced. */
    void revise(String id, String desk) {
        save(
                id,
                Map.of("introduction", new TextPatch(texts.texts().get("introduction") + "\n\n" + texts.revised(), 1)),
                desk);
    }

    private void save(String id, Map<String, TextPatch> sections, String desk) {
        actors.as(desk, () -> drafts.save(id, new DraftPatch(Map.copyOf(sections), Map.of(), Map.of()), desk));
    }
}
