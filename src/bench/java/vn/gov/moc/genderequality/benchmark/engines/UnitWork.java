package vn.gov.moc.genderequality.benchmark.engines;

import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The work of one unit: a draft, reminded of and escalated by timers, and a signature; and the round that calls it for
 * each of many units. The same BPMN for every vendor but for the namespace of his extensions.
 */
final class UnitWork {

    static final String RESOURCE = "unit-work.bpmn";
    static final String UNIT = "unitWork";
    static final String ROUND = "round";
    static final String FIRST_TASK = "draft";
    static final String LAST_TASK = "sign";
    static final String REMINDER = "reminder";

    private static final String PERIOD = "2026-YEAR_END";
    private static final Date DUE_DATE = new Date(1_797_699_600_000L);

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="%1$s" targetNamespace="benchmark">
              <process id="round" isExecutable="true" v:historyTimeToLive="P3650D">
                <startEvent id="roundOpened"/>
                <sequenceFlow id="toUnits" sourceRef="roundOpened" targetRef="units"/>
                <callActivity id="units" calledElement="unitWork">
                  <extensionElements>
                    <v:in sourceExpression="${unit}" target="unitCode"/>
                    <v:in sourceExpression="${unit.concat(' Department')}" target="unitName"/>
                    <v:in source="period" target="period"/>
                    <v:in source="dueDate" target="dueDate"/>
                  </extensionElements>
                  <multiInstanceLoopCharacteristics isSequential="false" v:collection="${units}" v:elementVariable="unit"/>
                </callActivity>
                <sequenceFlow id="toClosed" sourceRef="units" targetRef="roundClosed"/>
                <endEvent id="roundClosed"/>
              </process>
              <process id="unitWork" isExecutable="true" v:historyTimeToLive="P3650D">
                <startEvent id="opened"/>
                <sequenceFlow id="toDraft" sourceRef="opened" targetRef="draft"/>
                <userTask id="draft" name="Draft" v:candidateGroups="drafters"/>
                <sequenceFlow id="toSign" sourceRef="draft" targetRef="sign"/>
                <userTask id="sign" name="Sign" v:candidateGroups="signers"/>
                <sequenceFlow id="toSigned" sourceRef="sign" targetRef="signed"/>
                <endEvent id="signed"/>
                <boundaryEvent id="reminder" attachedToRef="draft" cancelActivity="false"%2$s>
                  <timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="toRemind" sourceRef="reminder" targetRef="remind"/>
                <serviceTask id="remind" name="Remind" v:expression="${true}"/>
                <sequenceFlow id="toReminded" sourceRef="remind" targetRef="reminded"/>
                <endEvent id="reminded"/>
                <boundaryEvent id="escalation" attachedToRef="draft"%2$s>
                  <timerEventDefinition><timeDuration>P60D</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="toEscalated" sourceRef="escalation" targetRef="sign"/>
              </process>
            </definitions>
            """;

    private UnitWork() {}

    static String camunda(boolean exclusiveTimers) {
        return MODEL.formatted("http://camunda.org/schema/1.0/bpmn", exclusiveTimers ? "" : " v:exclusive=\"false\"");
    }

    static String flowable() {
        return MODEL.formatted("http://flowable.org/bpmn", "");
    }

    /** The codes of as many units after those opened. */
    static ArrayList<String> codes(int opened, int units) {
        return IntStream.rangeClosed(opened + 1, opened + units)
                .mapToObj("B%07d"::formatted)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The variables of one unit. */
    static Map<String, Object> unit(String code) {
        return Map.of("unitCode", code, "unitName", code + " Department", "period", PERIOD, "dueDate", DUE_DATE);
    }

    /** The variables of a round of these units. */
    static Map<String, Object> round(ArrayList<String> codes) {
        return Map.of("units", codes, "period", PERIOD, "dueDate", DUE_DATE);
    }
}
