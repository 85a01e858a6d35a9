package vn.gov.moc.genderequality.commendation;

/**
 * A form of award.
 *
 * @param code names it in programs, e.g. {@code CERTIFICATE_OF_MERIT}
 * @param label what people read, e.g. {@code Bằng khen của Bộ trưởng}
 * @param basis the law it rests on, as decisions cite it
 * @param persons whether it is for persons
 * @param collectives whether it is for collectives
 */
record AwardForm(String code, String label, String basis, boolean persons, boolean collectives) {

    boolean fits(CandidateKind kind) {
        return kind == CandidateKind.PERSON ? persons : collectives;
    }
}
