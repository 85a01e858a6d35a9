package vn.gov.moc.genderequality.unitreport.process;

import org.springframework.beans.factory.BeanFactory;

/** Has the day's rungs swept at another time than the schedule's. */
public final class DeadlineSweep {

    private DeadlineSweep() {}

    public static void run(BeanFactory beans) {
        beans.getBean(RungSweep.class).sweep();
    }
}
