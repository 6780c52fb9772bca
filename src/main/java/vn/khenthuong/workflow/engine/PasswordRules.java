package vn.khenthuong.workflow.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough and none of those that everybody tries first. No classes of characters are asked
 * for (OWASP ASVS 6.2.5). Holds for our own use cases and for the engine's.
 */
@Component
class PasswordRules implements PasswordPolicy {

    private static final Set<String> GUESSED_FIRST = Set.of(
            "123456789012",
            "1234567890123",
            "password1234",
            "matkhau12345",
            "administrator",
            "khenthuong2026",
            "khenthuong123",
            "qwertyuiop12",
            "changeme1234",
            "quantri12345");

    private final int shortest;

    PasswordRules(@Value("${khenthuong.accounts.shortest-password:12}") int shortest) {
        this.shortest = shortest;
    }

    int shortest() {
        return shortest;
    }

    boolean accepts(String password) {
        return getRules().stream().allMatch(rule -> rule.execute(password));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new LongEnough(shortest), new NotGuessedFirst());
    }

    private record LongEnough(int shortest) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", Integer.toString(shortest));
        }

        @Override
        public boolean execute(String password) {
            return password != null && password.codePointCount(0, password.length()) >= shortest;
        }
    }

    private static final class NotGuessedFirst implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_COMMON";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return !GUESSED_FIRST.contains(password.toLowerCase(Locale.ROOT));
        }
    }
}
