package vn.gov.moc.genderequality.engine;

/**
 * Failed steps of one kind, as one cause often stops many instances at the same place.
 *
 * @param process the process's key
 * @param activity the step's id in its model
 * @param count how many of them wait
 */
public record StepKind(String process, String activity, long count) {}
