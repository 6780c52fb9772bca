package vn.khenthuong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The engine's community edition has ended; its forks keep the interface under other package names. So the engine is
 * known in one module, and the award rules know nothing but the JDK.
 */
@AnalyzeClasses(packages = "vn.khenthuong", importOptions = DoNotIncludeTests.class)
class EngineIsolationTest {

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("vn.khenthuong.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule awardRulesArePure = classes()
            .that()
            .resideInAPackage("vn.khenthuong.eligibility..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.khenthuong.eligibility..", "vn.khenthuong.shared..");

    /** {@code shared} would carry Spring into the rules if its values knew it; only the beans it defines may. */
    @ArchTest
    static final ArchRule sharedValuesArePure = noClasses()
            .that()
            .resideInAPackage("vn.khenthuong.shared..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .haveSimpleNameNotEndingWith("Properties")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..");

    @ArchTest
    static final ArchRule persistenceStaysOutOfScreens = noClasses()
            .that()
            .resideInAnyPackage("vn.khenthuong.portal..", "vn.khenthuong.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data.jpa..", "org.springframework.jdbc..", "jakarta.persistence..")
            .allowEmptyShould(true);
}
