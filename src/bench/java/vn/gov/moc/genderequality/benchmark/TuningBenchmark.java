package vn.gov.moc.genderequality.benchmark;

import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Acquisition.DEFAULT;
import static vn.gov.moc.genderequality.benchmark.engines.Tuning.Acquisition.STORM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import vn.gov.moc.genderequality.benchmark.engines.BareCamunda;
import vn.gov.moc.genderequality.benchmark.engines.Tuning;
import vn.gov.moc.genderequality.benchmark.engines.Tuning.Switch;

/** What each tuning of Camunda is worth alone, and what is lost when it alone is left out; at the work it is for. */
final class TuningBenchmark {

    private final Meter meter;
    private final Server server;
    private final Results results;
    private final int units;
    private final int turns;

    TuningBenchmark(Meter meter, Server server, Results results, int units, int turns) {
        this.meter = meter;
        this.server = server;
        this.results = results;
        this.units = units;
        this.turns = turns;
    }

    void run() {
        Tuning all = Tuning.all();
        Switch[] opening = {Switch.INSTANCE_PER_UNIT, Switch.REWRITE_BATCHED_INSERTS, Switch.REMOVAL_TIME_AT_START};
        open(Group.alone(Tuning.none(), opening));
        open(Group.leftOut(opening));
        open(new Group("other transactions and threads", "transactions of %d, %d threads".formatted(all.chunk(), all.threads()), all)
                .and("transactions of 1", all.opening(1, all.threads()))
                .and("transactions of 10", all.opening(10, all.threads()))
                .and("transactions of 100", all.opening(100, all.threads()))
                .and("one transaction", all.opening(Tuning.ALL_UNITS, 1))
                .and("one thread", all.opening(all.chunk(), 1)));

        Switch[] firing = {Switch.DUE_JOB_INDEX, Switch.NON_EXCLUSIVE_TIMERS, Switch.DUE_DATE_NOT_NULL};
        fireTimers(Group.alone(chunked(), firing)
                .and("acquisition for storms", chunked().acquiring(STORM.locking(DEFAULT.lockMillis())))
                .and("locks of a minute", chunked().acquiring(DEFAULT.locking(STORM.lockMillis()))));
        fireTimers(Group.leftOut(firing)
                .and("acquisition for storms", all.acquiring(DEFAULT.locking(STORM.lockMillis())))
                .and("locks of a minute", all.acquiring(STORM.locking(DEFAULT.lockMillis()))));

        Switch[] completing = {Switch.PARENT_TASK_INDEX, Switch.REMOVAL_TIME_AT_START};
        complete(Group.alone(chunked(), completing));
        complete(Group.leftOut(completing));
    }

    /** Nothing tuned but how units are opened, which the work after it does not depend on. */
    private static Tuning chunked() {
        return Tuning.none()
                .with(Switch.INSTANCE_PER_UNIT)
                .opening(Tuning.all().chunk(), Tuning.all().threads());
    }

    /** The units opened before warm the code up. */
    private void open(Group group) {
        with(group, units, engines -> compare("Open %,d units".formatted(units), "unit", units, group, engines, (each, count) ->
                meter.measure(count, () -> each.open(count))));
    }

    private void fireTimers(Group group) {
        int warmUp = units / 4;
        with(group, warmUp + units * turns, engines -> {
            engines.forEach(each -> fireTimers(each, warmUp));
            compare("%,d timers due".formatted(units), "timer", units, group, engines, this::fireTimers);
        });
    }

    private Sample fireTimers(BareCamunda engine, int timers) {
        engine.dueTimers(timers);
        return meter.measure(timers, engine::fireTimers);
    }

    private void complete(Group group) {
        int open = 5 * units;
        int tasks = units / 5;
        with(group, open, engines -> {
            engines.forEach(each -> complete(each, BareCamunda::prepareTasks, tasks));
            engines.forEach(each -> complete(each, BareCamunda::prepareLastTasks, tasks));
            compare("Complete a first task, %,d open".formatted(open), "task", tasks, group, engines, (each, count) ->
                    complete(each, BareCamunda::prepareTasks, count));
            compare("Complete a last task, %,d open".formatted(open), "task", tasks, group, engines, (each, count) ->
                    complete(each, BareCamunda::prepareLastTasks, count));
        });
    }

    private Sample complete(BareCamunda engine, ObjIntConsumer<BareCamunda> preparation, int tasks) {
        preparation.accept(engine, tasks);
        return meter.measure(tasks, () -> {
            for (int task = 0; task < tasks; task++) {
                engine.completeTask();
            }
        });
    }

    /** Starts the group's engines beside one another, with so many units open each. */
    private void with(Group group, int open, Consumer<List<BareCamunda>> work) {
        List<BareCamunda> engines = new ArrayList<>();
        try {
            group.tunings.forEach((name, tuning) ->
                    engines.add(BareCamunda.tuned(server.contenders(), "tuned" + engines.size(), name, tuning)));
            engines.forEach(each -> {
                each.begin();
                each.open(open);
            });
            server.admin().sql("checkpoint").update();
            work.accept(engines);
        } finally {
            engines.forEach(BareCamunda::close);
        }
    }

    private void compare(
            String what,
            String unit,
            int count,
            Group group,
            List<BareCamunda> engines,
            BiFunction<BareCamunda, Integer, Sample> work) {
        Map<String, IntFunction<Sample>> contenders = new LinkedHashMap<>();
        engines.forEach(each -> contenders.put(each.name(), n -> work.apply(each, n)));
        results.tabulate(what + ", " + group.name, unit, Meter.inTurns(turns, count, contenders));
    }

    /** Tunings that are compared with the first of them; no more than fit into memory beside one another. */
    private static final class Group {

        private final String name;
        private final Map<String, Tuning> tunings = new LinkedHashMap<>();

        Group(String name, String first, Tuning tuning) {
            this.name = name;
            tunings.put(first, tuning);
        }

        static Group alone(Tuning none, Switch... switches) {
            Group group = new Group("one tuning alone", "no tuning", none);
            for (Switch one : switches) {
                group.and(label(one), none.with(one));
            }
            return group;
        }

        static Group leftOut(Switch... switches) {
            Group group = new Group("without one tuning", "all tunings", Tuning.all());
            for (Switch one : switches) {
                group.and(label(one), Tuning.all().without(one));
            }
            return group;
        }

        Group and(String label, Tuning tuning) {
            tunings.put(label, tuning);
            return this;
        }

        private static String label(Switch one) {
            return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
