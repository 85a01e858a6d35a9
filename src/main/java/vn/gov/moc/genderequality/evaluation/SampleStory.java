package vn.gov.moc.genderequality.evaluation;

import java.time.LocalDate;
import java.util.List;
import vn.gov.moc.genderequality.organization.OrganizationUnit;

/** A part of the sample year: what people do for one matter until 20/11/2017. Every bean of this type is replayed. */
interface SampleStory {

    /** The ministry's sample accounts. */
    String DESK = "tccb";

    String DIRECTOR = "tccb.vutruong";
    String COMMITTEE = "ban";

    /** Enters in the diary what is done on which day. */
    void plan(List<OrganizationUnit> units, Diary diary);

    /** The sample year's calendar of what people do. */
    interface Diary {
        void on(LocalDate day, int hour, Runnable action);
    }
}
