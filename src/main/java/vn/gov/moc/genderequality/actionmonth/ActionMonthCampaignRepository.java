package vn.gov.moc.genderequality.actionmonth;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The ministry's campaigns, one a year. */
interface ActionMonthCampaignRepository extends JpaRepository<ActionMonthCampaign, Integer> {

    Optional<ActionMonthCampaign> findFirstByCycleYearLessThanAndAnnouncedAtNotNullOrderByCycleYearDesc(int year);
}
