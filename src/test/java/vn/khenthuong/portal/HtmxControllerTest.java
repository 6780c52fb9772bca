package vn.khenthuong.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every form of a page can rely on: a refusal comes back with what was typed, and looking changes nothing. */
@AnalyzeClasses(packages = "vn.khenthuong.portal", importOptions = DoNotIncludeTests.class)
class HtmxControllerTest {

    /** Types that carry what a person typed at length. */
    private static final Set<String> TYPED = Set.of(
            Map.class.getName(),
            "vn.khenthuong.portal.dossier.NomineeForm",
            "org.springframework.web.multipart.MultipartFile",
            "java.util.List");

    /**
     * A method that answers a view's name alone can only redirect; its refusal would lose the input. One that takes typed
     * text answers {@code Object}, {@code ModelAndView} or {@code ResponseEntity}, so that it can be 422 with the form.
     */
    @ArchTest
    static final ArchRule refusalsKeepWhatWasTyped = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .should(new ArchCondition<JavaMethod>("be able to answer 422 with the form if they take typed text") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean typed =
                            method.getRawParameterTypes().stream().anyMatch(type -> TYPED.contains(type.getName()));
                    boolean redirectsOnly = method.getRawReturnType().isEquivalentTo(String.class)
                            || method.getRawReturnType().isEquivalentTo(void.class);
                    events.add(new SimpleConditionEvent(method, !(typed && redirectsOnly), method.getFullName()));
                }
            });

    /** A mapping without a method would also change things by a link. */
    @ArchTest
    static final ArchRule everyMappingNamesItsMethod = methods()
            .should()
            .notBeAnnotatedWith(RequestMapping.class)
            .andShould(new ArchCondition<>("not be both") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean both =
                            method.isAnnotatedWith(GetMapping.class) && method.isAnnotatedWith(PostMapping.class);
                    events.add(new SimpleConditionEvent(method, !both, method.getFullName()));
                }
            });
}
