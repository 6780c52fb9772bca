package vn.khenthuong.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * How much two entries speak of one person or collective. It orders candidates and says why; whether they are the same, a
 * person says. The weights are the program's own, not law.
 *
 * @param percent 1 to 100
 * @param reasons what is equal and what is not, the name first
 */
public record Likeness(int percent, List<Reason> reasons) {

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** What is compared. */
    public enum Reason {
        CITIZEN_NUMBER("cùng số định danh cá nhân", "the same citizen number"),
        SAME_NAME("trùng họ tên", "the same name"),
        WORD_ORDER("cùng họ tên, khác thứ tự", "the same name in another order"),
        OTHER_TONES("họ tên chỉ khác dấu", "the same name with other tones"),
        SIMILAR_NAME("họ tên gần giống", "a similar name"),
        OTHER_NAME("khác họ tên", "another name"),
        SAME_BIRTH_DATE("cùng ngày sinh", "the same birth date"),
        SAME_BIRTH_YEAR("cùng năm sinh, khác ngày", "the same birth year, another day"),
        OTHER_BIRTH_DATE("khác ngày sinh", "another birth date"),
        UNKNOWN_BIRTH_DATE("không rõ ngày sinh", "a birth date is unknown"),
        SAME_UNIT("cùng đơn vị", "the same unit");

        private final Text text;

        Reason(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * One of the two.
     *
     * @param birthDate null if unknown, and for a collective
     * @param citizenHash keyed hash of the citizen number; null if unknown
     */
    record Facts(NomineeKind kind, String name, LocalDate birthDate, String citizenHash, UnitCode unit) {}

    /** @param similarity of the two keys by trigrams, 0 to 1 */
    static Likeness of(Facts one, Facts other, double similarity) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameNumber = one.citizenHash() != null && one.citizenHash().equals(other.citizenHash());
        int percent = 0;
        if (sameNumber) {
            reasons.add(Reason.CITIZEN_NUMBER);
        }
        Reason name = name(one.name(), other.name(), similarity);
        reasons.add(name);
        percent += switch (name) {
            case SAME_NAME -> 60;
            case WORD_ORDER -> 55;
            case OTHER_TONES -> 40;
            case SIMILAR_NAME -> (int) Math.round(35 * similarity);
            default -> 5;
        };
        if (one.kind() == NomineeKind.INDIVIDUAL) {
            Reason birth = birth(one.birthDate(), other.birthDate());
            reasons.add(birth);
            percent += switch (birth) {
                case SAME_BIRTH_DATE -> 35;
                case SAME_BIRTH_YEAR -> 5;
                case OTHER_BIRTH_DATE -> -30;
                default -> 0;
            };
        }
        if (one.unit() != null && one.unit().equals(other.unit())) {
            reasons.add(Reason.SAME_UNIT);
            percent += one.kind() == NomineeKind.INDIVIDUAL ? 4 : 35;
        }
        return new Likeness(sameNumber ? 100 : Math.max(1, Math.min(99, percent)), reasons);
    }

    private static Reason name(String one, String other, double similarity) {
        TonedName toned = TonedName.of(one);
        TonedName otherToned = TonedName.of(other);
        if (toned.equals(otherToned)) {
            return Reason.SAME_NAME;
        }
        if (toned.sameWords(otherToned)) {
            return Reason.WORD_ORDER;
        }
        if (FoldedName.of(one).key().equals(FoldedName.of(other).key())) {
            return Reason.OTHER_TONES;
        }
        return similarity >= Lookalikes.SIMILAR ? Reason.SIMILAR_NAME : Reason.OTHER_NAME;
    }

    private static Reason birth(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return Reason.UNKNOWN_BIRTH_DATE;
        }
        if (one.equals(other)) {
            return Reason.SAME_BIRTH_DATE;
        }
        return one.getYear() == other.getYear() ? Reason.SAME_BIRTH_YEAR : Reason.OTHER_BIRTH_DATE;
    }
}
