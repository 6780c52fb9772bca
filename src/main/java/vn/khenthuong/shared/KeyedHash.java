package vn.khenthuong.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes and encryption of short personal values, with one key per purpose derived from the installation's secret.
 * Who has the database without the secret can neither read the values nor find them by trying all citizen numbers.
 */
public final class KeyedHash {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException if the secret is shorter than 32 characters */
    public KeyedHash(String secret) {
        if (secret == null || secret.length() < 32) {
            throw new IllegalArgumentException("The secret needs at least 32 characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * HMAC-SHA-256 of a value.
     *
     * @param label the purpose; equal values under different labels have unrelated hashes
     * @return 64 lower-case hexadecimal digits
     */
    public String hash(String label, String value) {
        return HexFormat.of().formatHex(hmac(key("hash", label), value.getBytes(StandardCharsets.UTF_8)));
    }

    /** AES-256-GCM; the same text gives other bytes every time. The label is bound to the result. */
    public byte[] encrypt(String label, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, label, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException if the bytes were changed, or made under another label or secret */
    public String decrypt(String label, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new IllegalStateException("Cannot decrypt a value of " + label);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] text = crypt(Cipher.DECRYPT_MODE, label, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String label, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key("encrypt", label), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot decrypt a value of " + label, e);
        }
    }

    /** The expansion step of HKDF for one block; the secret has full entropy, so nothing needs extracting. */
    private byte[] key(String use, String label) {
        return hmac(secret, ("khenthuong/" + use + "/" + label + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
