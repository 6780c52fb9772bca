package vn.khenthuong.eligibility;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of the plan that binds, warns or prefers is without a rule, and no rule without a test of its own. */
class RuleBookCoverageTest {

    /** Kind G in the plan's rule table; row 58 (PDF files) is the document module's: what is no sound PDF is never stored. */
    private static final Set<Integer> GATES = rows(
            IntStream.of(5, 9, 11, 12, 14, 17, 18),
            IntStream.rangeClosed(22, 25),
            IntStream.rangeClosed(40, 50),
            IntStream.of(54, 55, 56, 60, 62, 69));

    /** Kinds W and P. */
    private static final Set<Integer> WARNINGS_AND_PREFERENCES = rows(IntStream.of(13, 15, 16, 52));

    private static Set<Integer> rows(IntStream... parts) {
        return Stream.of(parts).flatMapToInt(part -> part).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyGateWarningAndPreferenceHasARule() {
        Set<Integer> missing = new TreeSet<>(GATES);
        missing.addAll(WARNINGS_AND_PREFERENCES);
        RuleBook.RULES.forEach(rule -> missing.removeAll(rule.rows()));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleClaimsRowsThatExist() {
        assertThat(RuleBook.RULES).allSatisfy(rule -> assertThat(rule.rows()).allMatch(row -> row >= 1 && row <= 71));
    }

    @Test
    void everyRuleHasAStableNameOfItsOwn() {
        assertThat(RuleBook.RULES)
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyRuleHasATestClassAndIsAsPrivateAsItCanBe() {
        assertThat(RuleBook.RULES).allSatisfy(rule -> {
            Class<?> type = rule.getClass();
            assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
            assertThat(Modifier.isPublic(type.getModifiers())).isFalse();
            assertThat(Class.forName(type.getName() + "Test")).isNotNull();
        });
    }

    /** A rule left out of the book would bind nobody. */
    @Test
    void theBookHoldsEveryRuleOfThePackage() {
        Set<String> listed = RuleBook.RULES.stream()
                .map(rule -> rule.getClass().getSimpleName())
                .collect(Collectors.toSet());
        Set<String> written = new ClassFileImporter()
                .importPackagesOf(RuleBook.class).stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
    }

    /** Rules are pure: no framework, no store, no clock of their own. */
    @Test
    void theRulesKnowOnlyTheJdkAndTheSharedWords() {
        var written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(RuleBook.class);

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "vn.khenthuong.shared..",
                        "vn.khenthuong.eligibility..",
                        "org.springframework.modulith..")
                .check(written);
        noClasses().should().callMethod(Instant.class, "now").check(written);
        noClasses().should().callMethod(LocalDate.class, "now").check(written);
    }
}
