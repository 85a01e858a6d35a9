package vn.gov.moc.genderequality.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model below {@code processes/} as one set with stable resource names, once per change of the set: call
 * activities bind to the deployment they came with. Running instances then go over to the newest version. A set that was
 * deployed before is never deployed again: while nodes are replaced one after the other, an old one that starts once more
 * must not bring its models back.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployer.class);

    private static final String ROOT = "processes/";
    private static final String NAME = "gender-equality-cycle";

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;
    private final ProcessMigration migration;
    private final StartTurn turn;

    ProcessDeployer(
            RepositoryService repositoryService,
            ResourcePatternResolver resources,
            ProcessMigration migration,
            StartTurn turn) {
        this.repositoryService = repositoryService;
        this.resources = resources;
        this.migration = migration;
        this.turn = turn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turn.take(this::deployAndMigrate);
    }

    private void deployAndMigrate() {
        List<Model> models = models();
        String source = "application:" + fingerprint(models);
        if (repositoryService
                        .createDeploymentQuery()
                        .deploymentName(NAME)
                        .deploymentSource(source)
                        .count()
                == 0) {
            deploy(models, source);
        } else {
            log.info("These models were deployed before; the newest there are stay in force");
        }
        migration.run();
    }

    private record Model(String name, byte[] content) {}

    private void deploy(List<Model> models, String source) {
        DeploymentBuilder deployment =
                repositoryService.createDeployment().name(NAME).source(source).enableDuplicateFiltering(false);
        models.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
    }

    private List<Model> models() {
        try {
            return Arrays.stream(resources.getResources("classpath*:" + ROOT + "**/*.*"))
                    .map(ProcessDeployer::model)
                    .sorted(Comparator.comparing(Model::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The process models cannot be read", e);
        }
    }

    private static Model model(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            String url = resource.getURL().toString();
            return new Model(url.substring(url.lastIndexOf(ROOT)), content.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The process models cannot be read", e);
        }
    }

    /** Of names and contents. */
    private static String fingerprint(List<Model> models) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            models.forEach(model -> {
                digest.update((model.name() + '\n' + model.content().length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(model.content());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
