package vn.gov.moc.genderequality.security;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.moc.genderequality.IntegrationTest;

/** Nodes that start at the same moment set up the same groups and authorizations. */
@IntegrationTest
class ConcurrentStartTests {

    private static final int NODES = 3;
    private static final int STARTS = 5;

    @Autowired
    private AuthorizationSetup setup;

    @Test
    void nodesThatStartTogetherTakeTurns() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<?> start : IntStream.range(0, NODES * STARTS)
                    .<Future<?>>mapToObj(start -> nodes.submit(setup::afterSingletonsInstantiated))
                    .toList()) {
                start.get();
            }
        } finally {
            nodes.shutdownNow();
        }
    }
}
