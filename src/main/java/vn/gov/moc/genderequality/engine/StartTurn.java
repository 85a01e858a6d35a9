package vn.gov.moc.genderequality.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time set up what all nodes of a database share: groups, authorizations, filters, models. Two nodes that
 * start at the same moment would change the same rows, and one of them would end.
 */
@Component
public class StartTurn {

    private static final String KEY = "hashtextextended('start', 0)";

    private final DataSource dataSource;

    StartTurn(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Waits for the other nodes' turns to end, then runs the set-up, whose transactions are its own. The turn belongs to a
     * connection beside them: it ends with a node that is killed.
     *
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    public void take(Runnable setup) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KEY + ")");
            try {
                setup.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The turn to set up the database cannot be taken", e);
        }
    }
}
