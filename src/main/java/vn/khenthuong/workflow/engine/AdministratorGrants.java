package vn.khenthuong.workflow.engine;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** System administrators may do everything in the engine; see {@link Memberships} for who they are. */
@Configuration(proxyBeanMethods = false)
class AdministratorGrants {

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 2)
    AdministratorAuthorizationPlugin administratorAuthorizationPlugin() {
        AdministratorAuthorizationPlugin plugin = new AdministratorAuthorizationPlugin();
        plugin.setAdministratorGroupName(Groups.CAMUNDA_ADMIN);
        return plugin;
    }
}
