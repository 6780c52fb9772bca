package vn.khenthuong.council;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of a vote's key: RSA as SubjectPublicKeyInfo, base64. Nothing here can open a ballot. */
final class BallotKey {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 4096;

    static final String WANTED = "RSA " + LEAST_BITS + "–" + MOST_BITS;

    private BallotKey() {}

    /** Whether it is a key that ballots can be sealed to. */
    static boolean usable(String publicKey) {
        int bits = bits(publicKey);
        return bits >= LEAST_BITS && bits <= MOST_BITS;
    }

    /** Whether the ballot is as long as one that is sealed to this key. */
    static boolean fits(String publicKey, String sealed) {
        try {
            return sealed != null && Base64.getDecoder().decode(sealed).length * Byte.SIZE == bits(publicKey);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** 0 if it is no RSA key. */
    private static int bits(String publicKey) {
        if (publicKey == null) {
            return 0;
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded))
                            instanceof RSAPublicKey rsa
                    ? rsa.getModulus().bitLength()
                    : 0;
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            return 0;
        }
    }
}
