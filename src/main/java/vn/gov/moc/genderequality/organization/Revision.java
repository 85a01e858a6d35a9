package vn.gov.moc.genderequality.organization;

import java.time.Instant;

/** One audited transaction: who and when. */
public interface Revision {

    /** When the transaction was made, by the product's clock. */
    Instant at();

    /** The account that made it; {@code system} for timers and jobs. */
    String actor();
}
