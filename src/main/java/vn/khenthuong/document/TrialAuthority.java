package vn.khenthuong.document;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the demo's authority and its two signers. All three say in their names that they are nobody, and the authority is
 * known again by its name, so that nobody can be made to trust it outside the demo.
 */
final class TrialAuthority {

    static final String LEADER_NAME = "NGƯỜI KÝ THỬ NGHIỆM";
    static final String ORGANISATION_NAME = "CƠ QUAN THỬ NGHIỆM";
    private static final String NOBODY = ", O=KHÔNG CÓ GIÁ TRỊ PHÁP LÝ, C=VN";
    private static final X500Principal NAME = new X500Principal("CN=CA THỬ NGHIỆM" + NOBODY);

    /** The rehearsal clock may be set to any day, so no day of it is outside. */
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");
    private static final int KEY_BITS = 2048;
    private static final int SERIAL_BITS = 64;

    private TrialAuthority() {}

    /** Whether the certificate is a demo's authority or of one. */
    static boolean vouchesFor(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(NAME)
                || certificate.getSubjectX500Principal().equals(NAME);
    }

    /** A PKCS#12 with both signers. The authority's own key is thrown away: it certifies nobody else. */
    static KeyStore store(char[] password) throws GeneralSecurityException {
        try {
            KeyPair authority = pair();
            X509Certificate root = certificate(NAME, authority, authority, true);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            enter(store, TrialKeys.LEADER, LEADER_NAME, authority, root, password);
            enter(store, TrialKeys.ORGANISATION, ORGANISATION_NAME, authority, root, password);
            return store;
        } catch (java.io.IOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static void enter(
            KeyStore store, String alias, String name, KeyPair authority, X509Certificate root, char[] password)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        KeyPair keys = pair();
        X509Certificate own = certificate(new X500Principal("CN=" + name + NOBODY), keys, authority, false);
        store.setKeyEntry(alias, keys.getPrivate(), password, new Certificate[] {own, root});
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(X500Principal subject, KeyPair keys, KeyPair issuer, boolean authority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                Date.from(FROM),
                Date.from(UNTIL),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())));
    }
}
