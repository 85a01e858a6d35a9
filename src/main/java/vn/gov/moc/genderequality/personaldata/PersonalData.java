package vn.gov.moc.genderequality.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.moc.genderequality.administration.Membership;
import vn.gov.moc.genderequality.organization.AccessPolicy;
import vn.gov.moc.genderequality.organization.AccountRegister;
import vn.gov.moc.genderequality.organization.MinistryGroup;
import vn.gov.moc.genderequality.organization.PeopleDirectory;
import vn.gov.moc.genderequality.organization.Person;
import vn.gov.moc.genderequality.problem.NotFoundException;

/** Gathers what is kept of a person: for himself, or for an administrator, which is recorded. */
@Service
@Transactional
class PersonalData {

    private static final int MOST_ROWS = 1000;
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final PersonalDataRegister register;
    private final PeopleDirectory people;
    private final AccountRegister accounts;
    private final AccessPolicy access;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PersonalData(
            PersonalDataRegister register,
            PeopleDirectory people,
            AccountRegister accounts,
            AccessPolicy access,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.register = register;
        this.people = people;
        this.accounts = accounts;
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is kept of one person.
     *
     * @param roles what he is, as people read it
     * @param closed whether his account was closed
     */
    record Sheet(String account, String name, String email, List<String> roles, boolean closed, List<Kept> kinds) {}

    /**
     * A kind of data and what there is of it.
     *
     * @param total how many rows there are
     * @param rows the newest of them, as references, with what the kind shows of them
     */
    record Kept(DataKind kind, long total, List<Map<String, Object>> rows) {}

    /**
     * @throws org.springframework.security.access.AccessDeniedException when somebody who is no administrator asks for another
     * @throws NotFoundException when there is no such account
     */
    Sheet of(String account, String reader) {
        boolean own = account.equals(reader);
        if (!own) {
            access.require(reader, MinistryGroup.ADMIN);
        }
        Person person = people.find(account)
                .orElseThrow(() -> new NotFoundException("Không có tài khoản %s.".formatted(account)));
        if (!own) {
            record(account, reader);
        }
        return new Sheet(
                person.id(),
                person.name(),
                person.email(),
                Membership.of(people.groupsOf(account)).stream()
                        .map(Membership::label)
                        .toList(),
                accounts.closed(account),
                register.kinds().stream().map(kind -> kept(kind, account, own)).toList());
    }

    private Kept kept(DataKind kind, String account, boolean own) {
        long total = 0;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String column : kind.accounts()) {
            Place place = Place.of(column);
            String condition = " from %s where :account = %s"
                    .formatted(place.table(), isArray(place) ? "any(%s)".formatted(place.column()) : place.column());
            long found = jdbc.sql("select count(*)" + condition)
                    .param("account", account)
                    .query(Long.class)
                    .single();
            total += found;
            if (found > 0) {
                rows.addAll(rows(kind, place, condition, account, own));
            }
        }
        return new Kept(kind, total, rows);
    }

    private List<Map<String, Object>> rows(DataKind kind, Place place, String condition, String account, boolean own) {
        Optional<String> moment = moment(place);
        String columns = Stream.of(
                        keys(place).stream(),
                        moment.stream(),
                        own
                                ? kind.shown().stream()
                                        .map(Place::of)
                                        .filter(place::besides)
                                        .map(Place::column)
                                : Stream.<String>empty())
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(", "));
        return jdbc.sql("select to_jsonb(r) #>> '{}' from (select '%s' as %s, %s%s order by %s limit %d) r"
                        .formatted(
                                place.text(),
                                "\"column\"",
                                columns,
                                condition,
                                moment.map(each -> each + " desc").orElse("1"),
                                MOST_ROWS))
                .param("account", account)
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    private Map<String, Object> read(String row) {
        try {
            return json.readValue(row, ROW);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database's JSON cannot be read", e);
        }
    }

    private List<String> keys(Place place) {
        return jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(:table as regclass) and i.indisprimary order by a.attnum
                        """).param("table", place.table()).query(String.class).list();
    }

    /** When the row was written: the first column that says a time. */
    private Optional<String> moment(Place place) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'public' and table_name = :table and data_type like 'timestamp%'
                        order by ordinal_position limit 1
                        """).param("table", place.table()).query(String.class).optional();
    }

    private boolean isArray(Place place) {
        return jdbc.sql("""
                        select data_type = 'ARRAY' from information_schema.columns
                        where table_schema = 'public' and table_name = :table and column_name = :column
                        """)
                .param("table", place.table())
                .param("column", place.column())
                .query(Boolean.class)
                .single();
    }

    private void record(String account, String reader) {
        jdbc.sql("insert into personal_data_reading (account, read_by, read_at) values (:account, :reader, :at)")
                .param("account", account)
                .param("reader", reader)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A column of a table. */
    private record Place(String table, String column) {

        static Place of(String text) {
            int dot = text.indexOf('.');
            return new Place(text.substring(0, dot), text.substring(dot + 1));
        }

        boolean besides(Place other) {
            return table.equals(other.table());
        }

        String text() {
            return table + "." + column;
        }
    }
}
