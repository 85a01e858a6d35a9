package vn.gov.moc.genderequality.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The steps of processes that failed and wait for an administrator. */
@Component
public class Incidents {

    private final RuntimeService runtimeService;
    private final SystemAccess systemAccess;

    Incidents(RuntimeService runtimeService, SystemAccess systemAccess) {
        this.runtimeService = runtimeService;
        this.systemAccess = systemAccess;
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
            return incidents.isEmpty() ? List.of() : withInstances(incidents);
        });
    }

    private List<OpenIncident> withInstances(List<Incident> incidents) {
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

    private static OpenIncident open(Incident incident, Optional<ProcessInstance> instance) {
        return new OpenIncident(
                instance.map(ProcessInstance::getProcessDefinitionKey).orElse(""),
                instance.map(ProcessInstance::getBusinessKey).orElse(""),
                Optional.ofNullable(incident.getActivityId()).orElse(""),
                incident.getIncidentTimestamp().toInstant().atZone(Zones.VIETNAM),
                "/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab"
                        .formatted(incident.getProcessInstanceId()));
    }
}
