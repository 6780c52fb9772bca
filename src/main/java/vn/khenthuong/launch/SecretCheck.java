package vn.khenthuong.launch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.khenthuong.shared.Text;

/** Whether a secret is there, long enough and not one that everybody tries first. Asks for no kinds of characters. */
final class SecretCheck {

    static final int PASSWORD_LENGTH = 12;
    static final int KEY_LENGTH = 32;
    private static final int DISTINCT_IN_PASSWORD = 5;
    private static final int DISTINCT_IN_KEY = 8;

    /** Words that examples, products and people use; a password made of one of them and digits is no better. */
    private static final Set<String> GUESSED_FIRST = Set.of(
            "demo",
            "admin",
            "administrator",
            "password",
            "passw0rd",
            "changeme",
            "changeit",
            "secret",
            "default",
            "postgres",
            "postgresql",
            "camunda",
            "khenthuong",
            "quantri",
            "matkhau",
            "daklak",
            "qwerty",
            "qwertyuiop",
            "letmein",
            "welcome",
            "example",
            "test",
            "root",
            "abcdef",
            "abc");

    private SecretCheck() {}

    /** What is wrong with the address at which people reach the program; empty if nothing. */
    static Optional<Text> origin(String name, String value) {
        if (value.isBlank()) {
            return Optional.of(missing(name));
        }
        return value.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?")
                ? Optional.empty()
                : Optional.of(new Text(
                        name + " phải có dạng https:// và tên máy, không kèm đường dẫn",
                        name + " must be https:// and a host, without a path"));
    }

    /** What is wrong with a password for an account or the database; empty if nothing. */
    static Optional<Text> password(String name, String value, String user) {
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        boolean guessed = GUESSED_FIRST.contains(letters)
                || GUESSED_FIRST.contains(half(letters))
                || !user.isBlank()
                        && letters.equals(user.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""));
        return check(name, value, PASSWORD_LENGTH, DISTINCT_IN_PASSWORD, guessed);
    }

    /** What is wrong with a key; empty if nothing. */
    static Optional<Text> key(String name, String value) {
        return check(name, value, KEY_LENGTH, DISTINCT_IN_KEY, false);
    }

    private static Optional<Text> check(String name, String value, int length, int distinct, boolean guessed) {
        if (value.isBlank()) {
            return Optional.of(missing(name));
        }
        if (value.strip().length() < length) {
            return Optional.of(new Text(
                    name + " quá ngắn: cần ít nhất " + length + " ký tự",
                    name + " is too short: at least " + length + " characters are needed"));
        }
        if (guessed || value.chars().distinct().count() < distinct) {
            return Optional.of(new Text(
                    name + " quá dễ đoán hoặc là giá trị mặc định", name + " is easy to guess or a default value"));
        }
        return Optional.empty();
    }

    static Text missing(String name) {
        return new Text("thiếu " + name, name + " is missing");
    }

    /** "demodemo" is "demo". */
    private static String half(String letters) {
        String first = letters.substring(0, letters.length() / 2);
        return first.repeat(2).equals(letters) ? first : letters;
    }
}
