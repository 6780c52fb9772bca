package vn.khenthuong.proposal;

import org.springframework.stereotype.Component;
import vn.khenthuong.shared.KeyedHash;

/**
 * Keeps citizen numbers: encrypted at rest, compared by keyed hash, shown by the last four digits. Never logged, never in
 * the engine.
 */
@Component
class CitizenNumbers {

    private static final String LABEL = "citizen-number";

    private final KeyedHash keys;

    CitizenNumbers(KeyedHash keys) {
        this.keys = keys;
    }

    /** Stores, removes (empty string) or keeps (null) the number. */
    void write(Nominee nominee, String number) {
        if (number == null) {
            return;
        }
        String digits = number.replaceAll("\\s", "");
        if (digits.isEmpty()) {
            nominee.identify(null, null, null);
        } else {
            nominee.identify(keys.encrypt(LABEL, digits), keys.hash(LABEL, digits), digits.substring(8));
        }
    }

    static boolean wellFormed(String number) {
        return number == null
                || number.isBlank()
                || number.replaceAll("\\s", "").matches("[0-9]{12}");
    }
}
