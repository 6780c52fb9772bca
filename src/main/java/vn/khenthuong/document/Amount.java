package vn.khenthuong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An amount of money as documents write it: in figures, and in words so that nobody can change a figure.
 *
 * @param dong đồng, 0 to 999 999 999 999
 */
public record Amount(long dong) {

    private static final long MOST = 999_999_999_999L;
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", "nghìn", "triệu", "tỷ"};

    /** @throws IllegalArgumentException outside the bounds */
    public Amount {
        if (dong < 0 || dong > MOST) {
            throw new IllegalArgumentException("Not an amount: " + dong);
        }
    }

    /** {@code 3.510.000}, without the currency. */
    public String figures() {
        StringBuilder figures = new StringBuilder(Long.toString(dong));
        for (int at = figures.length() - 3; at > 0; at -= 3) {
            figures.insert(at, '.');
        }
        return figures.toString();
    }

    /** {@code Ba triệu năm trăm mười nghìn đồng}. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (dong == 0) {
            words.add(DIGITS[0]);
        }
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int number = (int) (dong / Math.round(Math.pow(1_000, group)) % 1_000);
            if (number > 0) {
                read(words, number, !words.isEmpty());
                words.add(GROUPS[group]);
            }
        }
        words.removeIf(String::isEmpty);
        words.add("đồng");
        String sentence = String.join(" ", words);
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** @param inFull after a higher group the hundreds are read too, or 1.005 would sound like 1.500 */
    private static void read(List<String> words, int number, boolean inFull) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int units = number % 10;
        if (hundreds > 0 || inFull) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (units > 0 && (hundreds > 0 || inFull)) {
            words.add("linh");
        }
        if (units > 0) {
            words.add(unit(tens, units));
        }
    }

    private static String unit(int tens, int units) {
        if (units == 1 && tens > 1) {
            return "mốt";
        }
        if (units == 4 && tens > 1) {
            return "tư";
        }
        return units == 5 && tens > 0 ? "lăm" : DIGITS[units];
    }
}
