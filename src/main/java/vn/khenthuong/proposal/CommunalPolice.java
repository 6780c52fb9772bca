package vn.khenthuong.proposal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khenthuong.organization.Unit;

/**
 * Whether a nominee on a commune's or ward's line seems to belong to its police, told by what was typed. Stand A15 counts the
 * police of communes on the line of the provincial police, and nobody else says where somebody works.
 */
final class CommunalPolice {

    private static final String WORD = "công an";

    private CommunalPolice() {}

    static boolean likely(Nominee nominee, Unit body) {
        return body.kind().communal()
                && Stream.of(nominee.name(), nominee.jobTitle(), nominee.workplace())
                        .anyMatch(CommunalPolice::says);
    }

    private static boolean says(String typed) {
        return typed != null
                && Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .contains(WORD);
    }
}
