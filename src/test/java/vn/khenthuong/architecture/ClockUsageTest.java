package vn.khenthuong.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khenthuong.shared.RehearsalClock;

/**
 * There is one "now": the injected clock. A second one (the machine's, the database's, the browser's) would disagree with
 * the rehearsal clock and judge a deadline by another day.
 */
@AnalyzeClasses(packages = "vn.khenthuong", importOptions = DoNotIncludeTests.class)
class ClockUsageTest {

    private static final Set<String> DATES_OF_NOW = Set.of("java.util.Date", "java.util.GregorianCalendar");

    @ArchTest
    static final ArchRule nobodyElseReadsTheTime = noClasses()
            .that()
            .doNotBelongToAnyOf(RehearsalClock.class)
            .should()
            .callCodeUnitWhere(target(readsTheMachinesTime())
                    .as("the call reads the machine's time")
                    .forSubtype());

    private static DescribedPredicate<CodeUnitCallTarget> readsTheMachinesTime() {
        return DescribedPredicate.describe("reads the machine's time", ClockUsageTest::readsTheMachinesTime);
    }

    private static boolean readsTheMachinesTime(CodeUnitCallTarget target) {
        String owner = target.getOwner().getFullName();
        String name = target.getName();
        boolean clockGiven = target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return !clockGiven;
        }
        if (owner.equals("java.time.Clock")) {
            return Set.of(
                                    "systemUTC",
                                    "systemDefaultZone",
                                    "system",
                                    "tick",
                                    "tickMillis",
                                    "tickSeconds",
                                    "tickMinutes")
                            .contains(name)
                    && !clockGiven;
        }
        boolean noArguments = target.getRawParameterTypes().isEmpty();
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || DATES_OF_NOW.contains(owner) && name.equals("<init>") && noArguments
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }

    /** What asks a database, a template or a browser for the time. */
    private static final Pattern OTHER_CLOCKS = Pattern.compile(
            "\\bnow\\s*\\(\\s*\\)"
                    + "|\\b(current_timestamp|current_date|current_time|localtimestamp|(?-i:localtime|LOCALTIME))\\b"
                    + "|\\b(clock|statement|transaction)_timestamp\\s*\\("
                    + "|'(now|today|tomorrow|yesterday)'\\s*::"
                    + "|createNow\\s*\\(|createToday\\s*\\("
                    + "|new\\s+Date\\s*\\(\\s*\\)",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @MethodSource("vn.khenthuong.architecture.SourceFiles#withoutComments")
    void noFileAsksAnotherClock(String name, String text) {
        assertThat(OTHER_CLOCKS.matcher(text).results().map(hit -> hit.group()).toList())
                .as(name)
                .isEmpty();
    }
}
