package vn.gov.moc.genderequality.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model below {@code processes/} as one set with stable resource names, once per change of the set: call
 * activities bind to the deployment they came with. Running instances then go over to the newest version.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    private static final String ROOT = "processes/";

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;
    private final ProcessMigration migration;

    ProcessDeployer(
            RepositoryService repositoryService, ResourcePatternResolver resources, ProcessMigration migration) {
        this.repositoryService = repositoryService;
        this.resources = resources;
        this.migration = migration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name("gender-equality-cycle")
                .source("application")
                .enableDuplicateFiltering(false);
        try {
            Resource[] models = resources.getResources("classpath*:" + ROOT + "**/*.*");
            for (Resource model : Arrays.stream(models)
                    .sorted(Comparator.comparing(ProcessDeployer::stableName))
                    .toList()) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(stableName(model), content);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The process models cannot be read", e);
        }
        deployment.deploy();
        migration.run();
    }

    private static String stableName(Resource model) {
        try {
            String url = model.getURL().toString();
            return url.substring(url.lastIndexOf(ROOT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
