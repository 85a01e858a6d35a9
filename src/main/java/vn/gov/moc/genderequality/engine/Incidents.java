package vn.gov.moc.genderequality.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of processes that failed and wait for an administrator. */
@Component
public class Incidents {

    /** Steps that failed themselves, not those that only wait for one that did. */
    private static final String FAILED_JOBS = """
            from act_ru_incident incident
            join act_re_procdef process on process.id_ = incident.proc_def_id_
            where incident.incident_type_ = 'failedJob' and incident.configuration_ is not null
            """;

    private static final String CAUSED_BY = "Caused by: ";

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final ProcessEngine engine;
    private final SystemAccess systemAccess;
    private final JdbcClient jdbc;

    Incidents(
            RuntimeService runtimeService,
            ManagementService managementService,
            ProcessEngine engine,
            SystemAccess systemAccess,
            JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.engine = engine;
        this.systemAccess = systemAccess;
        this.jdbc = jdbc;
    }

    /** How many there are. */
    public long count() {
        return systemAccess.call(() -> runtimeService.createIncidentQuery().count());
    }

    /** The newest, at most {@code max}. */
    public List<OpenIncident> latest(int max) {
        return systemAccess.call(() -> {
            List<Incident> incidents = runtimeService
                    .createIncidentQuery()
                    .orderByIncidentTimestamp()
                    .desc()
                    .listPage(0, max);
            return withInstances(incidents);
        });
    }

    /** The incident, if it still waits. */
    public Optional<OpenIncident> find(String id) {
        return systemAccess.call(
                () -> withInstances(runtimeService
                                .createIncidentQuery()
                                .incidentId(id)
                                .list())
                        .stream()
                        .findFirst());
    }

    /** Which steps have failed, the most frequent first. */
    public List<StepKind> kinds() {
        return jdbc.sql("select process.key_, incident.activity_id_, count(*) " + FAILED_JOBS
                        + " group by 1, 2 order by 3 desc, 1, 2")
                .query((row, number) -> new StepKind(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** Gives the failed step its tries back; the engine takes it up again by itself. */
    public void retry(String id) {
        systemAccess.run(() -> {
            Incident incident =
                    runtimeService.createIncidentQuery().incidentId(id).singleResult();
            Incident root = runtimeService
                    .createIncidentQuery()
                    .incidentId(incident.getRootCauseIncidentId())
                    .singleResult();
            retryJobs(List.of(root.getConfiguration()));
        });
    }

    /** Gives every failed step of this kind its tries back, and returns how many. */
    public int retryAll(String process, String activity) {
        List<String> jobs = jdbc.sql("select incident.configuration_ " + FAILED_JOBS
                        + " and process.key_ = :process and incident.activity_id_ = :activity")
                .param("process", process)
                .param("activity", activity)
                .query(String.class)
                .list();
        if (!jobs.isEmpty()) {
            systemAccess.run(() -> retryJobs(jobs));
        }
        return jobs.size();
    }

    private void retryJobs(List<String> jobs) {
        managementService
                .setJobRetries(engine.getProcessEngineConfiguration().getDefaultNumberOfRetries())
                .jobIds(jobs)
                .execute();
    }

    private List<OpenIncident> withInstances(List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> instances = runtimeService
                .createProcessInstanceQuery()
                .processInstanceIds(
                        incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
        return incidents.stream()
                .map(incident -> open(incident, Optional.ofNullable(instances.get(incident.getProcessInstanceId()))))
                .toList();
    }

    private OpenIncident open(Incident incident, Optional<ProcessInstance> instance) {
        return new OpenIncident(
                incident.getId(),
                instance.map(ProcessInstance::getProcessDefinitionKey).orElse(""),
                instance.map(ProcessInstance::getBusinessKey).orElse(""),
                Optional.ofNullable(incident.getActivityId()).orElse(""),
                incident.getIncidentTimestamp().toInstant().atZone(Zones.VIETNAM),
                Optional.ofNullable(incident.getConfiguration())
                        .map(managementService::getJobExceptionStacktrace)
                        .map(Incidents::rootCause)
                        .orElse(""),
                "/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab"
                        .formatted(incident.getProcessInstanceId()));
    }

    /** The kind of the innermost exception, e.g. {@code DuplicateKeyException}. */
    private static String rootCause(String stackTrace) {
        String first = stackTrace
                .lines()
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSED_BY.length()))
                .orElse(stackTrace);
        String type = first.split("[:\\s]", 2)[0];
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
