package vn.khenthuong.council;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.khenthuong.shared.NomineeId;

/**
 * A ballot as the secretary's browser has opened it; whose it is, nobody can tell any more.
 *
 * @param nonce 32 hexadecimal digits that the member's browser drew
 */
public record OpenedBallot(Choice choice, String nonce) {

    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

    boolean readable() {
        return choice != null && nonce != null && NONCE.matcher(nonce).matches();
    }

    /**
     * The code by which the member finds their own ballot in the list: SHA-256, in hexadecimal, of
     * {@code vote|nominee|choice|nonce}. Only who knows the nonce can say whose it is, and the nonce is kept nowhere.
     */
    String checkCode(UUID vote, NomineeId nominee) {
        String text = vote + "|" + nominee.value() + "|" + choice + "|" + nonce;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
