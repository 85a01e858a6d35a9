package vn.gov.moc.genderequality.activity;

/** How far a unit's plan of its Action Month is, which decides what may still be changed; the month's side answers. */
public interface ActivityPlans {

    /** The plan's standing in this unit and year, which stays so until the transaction is over. */
    Standing standing(String unitCode, int year);

    /** The same for whoever only reads. */
    Standing present(String unitCode, int year);

    /** What a plan lets happen to the month's activities. */
    enum Standing {
        /** There is no plan: what is entered is a record of its own. */
        NONE,
        /** The plan is being written: activities come and go freely. */
        DRAFTING,
        /** Somebody reviews it: nothing changes. */
        UNDER_REVIEW,
        /** It is approved: what stands in it is fixed, outcomes are recorded, further activities may be added. */
        APPROVED,
        /** The month is evaluated: its figures are final. */
        COMPLETED
    }
}
