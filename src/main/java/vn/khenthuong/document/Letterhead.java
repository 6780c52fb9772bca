package vn.khenthuong.document;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The top of a document.
 *
 * @param family whose rules of layout hold
 * @param superior the superior body, as written ({@code ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK}); empty if none is named
 * @param body the issuing body ({@code SỞ TÀI CHÍNH})
 * @param number number and abbreviation ({@code 12/TTr-STC}); empty leaves room for the clerk
 * @param place place of issue ({@code Đắk Lắk})
 * @param date date of issue; null leaves room for the clerk
 * @param mark a line over every page, for example that the document is a rehearsal; empty for none
 */
public record Letterhead(
        Family family, String superior, String body, String number, String place, LocalDate date, String mark) {

    /** Decree 30/2020/NĐ-CP binds state bodies alone; the others have rules of their own. */
    public enum Family {
        /** Quốc hiệu and Tiêu ngữ on the right. */
        STATE,
        /** Party bodies: "ĐẢNG CỘNG SẢN VIỆT NAM" instead. */
        PARTY,
        /** Fatherland Front and mass organisations: place and date alone. */
        FRONT;

        /** The template that holds this family's head. */
        public String template() {
            return "_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Letterhead {
        superior = superior == null ? "" : superior;
        number = number == null ? "" : number;
        mark = mark == null ? "" : mark;
    }

    public String superiorLines() {
        return lines(superior);
    }

    public String bodyLines() {
        return lines(body);
    }

    /** The kind of body on a line of its own, so that no single word of the place is left over. */
    private static String lines(String name) {
        return name.replaceFirst("^(CHỦ TỊCH )?ỦY BAN NHÂN DÂN ", "$0\n").replace(" \n", "\n");
    }

    /** "Số: 12/TTr-STC"; Party bodies write no colon. */
    public String numberLine() {
        return (family == Family.PARTY ? "Số " : "Số: ") + (number.isBlank() ? "      /" : number);
    }

    /** "Đắk Lắk, ngày 05 tháng 3 năm 2026". */
    public String placeAndDate() {
        return place + ", " + dateInWords();
    }

    /** "ngày 05 tháng 3 năm 2026": days below 10 and the months 1 and 2 get a leading zero. */
    public String dateInWords() {
        if (date == null) {
            return "ngày       tháng       năm       ";
        }
        String month = (date.getMonthValue() < 3 ? "0" : "") + date.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }
}
