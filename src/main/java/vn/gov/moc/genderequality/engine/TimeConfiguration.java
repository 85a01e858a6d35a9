package vn.gov.moc.genderequality.engine;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock everything asks for the time: virtual under evaluation, the system's in production. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @Profile("evaluation")
    VirtualClock virtualClock() {
        return new VirtualClock();
    }

    @Bean
    @Profile("!evaluation")
    Clock systemClock() {
        return Clock.system(Zones.VIETNAM);
    }
}
