package vn.gov.moc.genderequality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of the architecture: features point down to leaves, nothing points at a process package. */
@AnalyzeClasses(packagesOf = GenderEqualityApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** Camunda's documented extension points that lie in packages named impl, and what their methods return. */
    private static final Set<String> DOCUMENTED_EXTENSION_POINTS = Set.of(
            "org.camunda.bpm.engine.impl.util.ClockUtil",
            "org.camunda.bpm.engine.impl.identity.Authentication",
            "org.camunda.bpm.engine.impl.identity.IdentityOperationResult",
            "org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider",
            "org.camunda.bpm.engine.impl.interceptor.Session",
            "org.camunda.bpm.engine.impl.interceptor.SessionFactory",
            "org.camunda.bpm.engine.impl.digest.PasswordEncryptor",
            "org.camunda.bpm.engine.impl.jobexecutor.JobExecutor",
            "org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl",
            "org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin",
            "org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider",
            "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity");

    /** Used for want of a documented way, where thousands of units call for it; to be read again with every new version. */
    private static final Set<String> KNOWN_INTERNALS = Set.of(
            "org.camunda.bpm.engine.impl.interceptor.Command",
            "org.camunda.bpm.engine.impl.interceptor.CommandContext",
            "org.camunda.bpm.engine.impl.interceptor.CommandExecutor",
            "org.camunda.bpm.engine.impl.persistence.GenericManagerFactory",
            "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager");

    @ArchTest
    static final ArchRule nothingPointsAtAProcessPackage = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.gov.moc..process..");

    @ArchTest
    static final ArchRule onlyTheEdgesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..engine..", "..security..", "..evaluation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule remindersKnowNothingButTheEngine = noClasses()
            .that()
            .resideInAPackage("vn.gov.moc.genderequality.reminder..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("vn.gov.moc..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "vn.gov.moc.genderequality.reminder..", "vn.gov.moc.genderequality.engine..")));

    @ArchTest
    static final ArchRule noEngineInternals = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are internals of the engine",
                    type -> type.getPackageName().startsWith("org.camunda.bpm.engine.impl")
                            && Stream.of(DOCUMENTED_EXTENSION_POINTS, KNOWN_INTERNALS)
                                    .noneMatch(known -> known.contains(
                                            type.getBaseComponentType().getName()))));

    @ArchTest
    static final ArchRule delegatesAreNamedAndPlacedAlike = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process");

    @ArchTest
    static final ArchRule delegatesUseServicesNotRepositories = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule onlyTheClockTellsTheTime = noClasses()
            .that()
            .doNotHaveSimpleName("VirtualClock")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @Test
    void modulesPointOneWay() {
        ApplicationModules.of(GenderEqualityApplication.class).verify();
    }
}
