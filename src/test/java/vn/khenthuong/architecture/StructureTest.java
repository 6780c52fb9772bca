package vn.khenthuong.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** How classes are cut: who may see what, and how they get what they need. */
@AnalyzeClasses(packages = "vn.khenthuong", importOptions = DoNotIncludeTests.class)
class StructureTest {

    /** Everything a class needs stands in its constructor. */
    @ArchTest
    static final ArchRule noFieldIsInjected = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject");

    /** An aggregate changes by acts that check its state, never by setters. */
    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    /** The rows of a module are its own: others call its use cases. */
    @ArchTest
    static final ArchRule repositoriesServeTheirOwnModule =
            classes().that(are(assignableTo(Repository.class))).should(onlyBeUsedInTheirModule());

    /** Requests reach a controller by its path, nobody by its class. */
    @ArchTest
    static final ArchRule controllersAreHidden = noClasses()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .bePublic()
            .allowEmptyShould(true);

    /** A page is drawn after the act has been committed or refused. */
    @ArchTest
    static final ArchRule controllersOpenNoTransaction = noClasses()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .beMetaAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    /** Beans of the demo stand beside the others in a demo only, which the tests' shared context is not. */
    @ArchTest
    static void noTwoBeansShareAName(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream()
                .filter(one -> one.isMetaAnnotatedWith(Component.class))
                .map(JavaClass::reflect)
                .filter(one -> AnnotatedElementUtils.findMergedAnnotation(one, Component.class)
                        .value()
                        .isEmpty())
                .collect(Collectors.groupingBy(
                        Class::getSimpleName, Collectors.mapping(Class::getName, Collectors.toList())));
        assertThat(byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirModule() {
        return new ArchCondition<>("only be used in their module") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                repository.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(module(repository)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
