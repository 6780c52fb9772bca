package vn.khenthuong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A delegate reads ids, calls a use case and sets flags; it is no place for rules, queries or transactions. */
@AnalyzeClasses(packages = "vn.khenthuong", importOptions = DoNotIncludeTests.class)
class DelegateRulesTest {

    private static final String DELEGATE = "org.camunda.bpm.engine.delegate.JavaDelegate";

    @ArchTest
    static final ArchRule liveTogetherAndAreNamed = classes()
            .that()
            .areAssignableTo(DELEGATE)
            .should()
            .resideInAPackage("vn.khenthuong.workflow.delegate..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule askNoDatabase = noClasses()
            .that()
            .areAssignableTo(DELEGATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.data..", "org.springframework.jdbc..", "jakarta.persistence..", "java.sql..");

    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";

    /** An exception that crosses a transactional boundary marks the engine's transaction for rollback. */
    @ArchTest
    static final ArchRule openNoTransaction =
            noClasses().that().areAssignableTo(DELEGATE).should().beAnnotatedWith(TRANSACTIONAL);

    @ArchTest
    static final ArchRule openNoTransactionInAMethod = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(DELEGATE)
            .should()
            .beAnnotatedWith(TRANSACTIONAL);
}
