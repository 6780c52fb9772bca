package vn.khenthuong.organization;

import vn.khenthuong.shared.Text;

/**
 * How an office-holder is called.
 *
 * @param full with the office: {@code Giám đốc Sở Nội vụ}, {@code Director of Home Affairs}
 * @param brief where the office is clear; in English with its article: {@code Giám đốc Sở}, {@code the director}
 * @param signature over the signature, in capitals: {@code GIÁM ĐỐC}
 */
public record Title(Text full, Text brief, String signature) {

    public Title {
        if (full == null || brief == null || signature == null || signature.isBlank()) {
            throw new IllegalArgumentException("A title needs its full and brief words and its signature");
        }
    }
}
