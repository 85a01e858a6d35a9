package vn.gov.moc.genderequality.consolidation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.gov.moc.genderequality.cycle.CycleService;
import vn.gov.moc.genderequality.document.CanonicalJson;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Knows what a consolidated report says at this moment: live while the desk edits, then as it was sent or signed. */
@Component
class ConsolidationBodies {

    private final ConsolidationCollector collector;
    private final ConsolidationTextRepository texts;
    private final ConsolidationRoundRepository rounds;
    private final ConsolidationIssues issues;
    private final CycleService cycles;
    private final CanonicalJson json;

    ConsolidationBodies(
            ConsolidationCollector collector,
            ConsolidationTextRepository texts,
            ConsolidationRoundRepository rounds,
            ConsolidationIssues issues,
            CycleService cycles,
            CanonicalJson json) {
        this.collector = collector;
        this.texts = texts;
        this.rounds = rounds;
        this.issues = issues;
        this.cycles = cycles;
        this.json = json;
    }

    ConsolidationBody of(Consolidation consolidation) {
        return switch (consolidation.state()) {
            case EDITING, CANCELLED -> live(consolidation);
            case IN_REVIEW, SIGNING -> sent(consolidation.id(), consolidation.round());
            case SIGNED, DISPATCHED ->
                issues.valid(consolidation.id()).orElseThrow().body();
        };
    }

    /** What it says when the data is collected now. */
    ConsolidationBody live(Consolidation consolidation) {
        SortedMap<String, String> written = texts.findByReportId(consolidation.id()).stream()
                .collect(Collectors.toMap(
                        ConsolidationText::section, ConsolidationText::content, (a, b) -> b, TreeMap::new));
        return new ConsolidationBody(collector.collect(cycles.period(consolidation.id()), written), written);
    }

    /** What was sent to review in the round. */
    ConsolidationBody sent(String id, int round) {
        return rounds.findById(new ConsolidationRound.Key(id, round))
                .map(sent -> json.read(sent.content(), ConsolidationBody.class))
                .orElseThrow(() ->
                        new NotFoundException("Báo cáo tổng hợp chưa có lần trình nào ở vòng %d.".formatted(round)));
    }
}
