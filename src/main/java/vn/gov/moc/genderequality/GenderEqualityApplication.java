package vn.gov.moc.genderequality;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The ministry's yearly work cycle on gender equality and the advancement of women. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GenderEqualityApplication {

    public static void main(String[] args) {
        SpringApplication.run(GenderEqualityApplication.class, args);
    }
}
