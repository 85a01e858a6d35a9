package vn.gov.moc.genderequality.commendation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which facts a proposal rests on; each tick is a row of its own, so that nobody undoes another's. */
@Component
class CommendationEvidence {

    private final JdbcClient jdbc;
    private final EvidenceFacts facts;
    private final Clock clock;

    CommendationEvidence(JdbcClient jdbc, EvidenceFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** The keys of the ticked facts. */
    Set<String> ticked(String commendationId) {
        return new HashSet<>(jdbc.sql("select fact_key from commendation_evidence where commendation_id = :id")
                .param("id", commendationId)
                .query(String.class)
                .list());
    }

    /** The ticked facts as they stand now; one that holds no longer is left out. */
    List<EvidenceFacts.Fact> chosen(Commendation commendation, String user) {
        Set<String> ticked = ticked(commendation.id());
        return facts.of(commendation, user).stream()
                .filter(fact -> ticked.contains(fact.key()))
                .toList();
    }

    void tick(String commendationId, String key, String actor) {
        jdbc.sql("""
                        insert into commendation_evidence (commendation_id, fact_key, ticked_by, ticked_at)
                        values (:id, :key, :actor, :now) on conflict do nothing
                        """)
                .param("id", commendationId)
                .param("key", key)
                .param("actor", actor)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void untick(String commendationId, String key) {
        jdbc.sql("delete from commendation_evidence where commendation_id = :id and fact_key = :key")
                .param("id", commendationId)
                .param("key", key)
                .update();
    }
}
