package vn.khenthuong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khenthuong.support.IntegrationTest;

@IntegrationTest
class EngineStartIT {

    @Autowired
    RepositoryService repository;

    @Test
    void bothProcessesAreDeployedOnceForAllOrganisations() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "award-proposal",
                        "unit-commendation",
                        "decision-round",
                        "award-amendment",
                        "campaign",
                        "state-award");
        assertThat(repository.createProcessDefinitionQuery().list())
                .allMatch(definition -> definition.getTenantId() == null);
    }
}
