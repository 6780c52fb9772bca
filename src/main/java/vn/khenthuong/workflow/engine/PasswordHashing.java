package vn.khenthuong.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Passwords are kept as PBKDF2 hashes. The number of iterations is part of the algorithm's name that the engine stores, so
 * raising it leaves older hashes readable. (BCrypt refuses the salt that the engine appends.)
 */
@Component
class PasswordHashing {

    /** Every number ever used; add, never remove. 10,000 is for the demo and tests, whose password is known anyway. */
    private static final List<Integer> ITERATIONS = List.of(600_000, 10_000);

    private final int iterations;

    PasswordHashing(@Value("${khenthuong.accounts.password-iterations:600000}") int iterations) {
        if (!ITERATIONS.contains(iterations)) {
            throw new IllegalArgumentException("khenthuong.accounts.password-iterations must be one of " + ITERATIONS);
        }
        this.iterations = iterations;
    }

    PasswordEncryptor current() {
        return new Pbkdf2(iterations);
    }

    List<PasswordEncryptor> older() {
        return ITERATIONS.stream()
                .filter(i -> i != iterations)
                .map(i -> (PasswordEncryptor) new Pbkdf2(i))
                .toList();
    }

    private static final class Pbkdf2 implements PasswordEncryptor {

        private static final int SALT_BYTES = 16;

        private final int iterations;
        private final Pbkdf2PasswordEncoder encoder;

        private Pbkdf2(int iterations) {
            this.iterations = iterations;
            this.encoder = new Pbkdf2PasswordEncoder(
                    "", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        }

        @Override
        public String encrypt(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "PBKDF2-SHA256-" + iterations;
        }
    }
}
