package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The authorities whose certificates are believed: those that the operator configured, and in the demo its own. Asks nobody on
 * the network.
 */
final class TrustAnchors {

    /** Certificates between a signer and an authority; three are usual. */
    private static final int LONGEST_PATH = 6;

    private final Set<X509Certificate> certificates;
    private final boolean none;

    TrustAnchors(Set<X509Certificate> certificates) {
        this(certificates, Set.of());
    }

    private TrustAnchors(Set<X509Certificate> configured, Set<X509Certificate> trial) {
        Set<X509Certificate> all = new HashSet<>(configured);
        all.addAll(trial);
        this.certificates = Set.copyOf(all);
        this.none = configured.isEmpty();
    }

    /** With what the demo signed believed as well. It configures nothing: whoever else signs is as unverified as without it. */
    TrustAnchors and(TrialKeys trial) {
        return new TrustAnchors(certificates, trial.authorities());
    }

    /**
     * @param trust a directory or a file; empty for none
     * @throws IllegalStateException if it names nothing readable, so that a mistake is noticed at start
     * @throws StartRefusedException if it names the authority of a demo, which anybody can sign with
     */
    static TrustAnchors in(String trust) {
        if (trust.isBlank()) {
            return new TrustAnchors(Set.of());
        }
        Path place = Path.of(trust.strip());
        Set<X509Certificate> found = new HashSet<>();
        try {
            for (Path file : files(place)) {
                try (InputStream content = Files.newInputStream(file)) {
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(content)
                            .forEach(certificate -> found.add((X509Certificate) certificate));
                }
            }
        } catch (IOException | CertificateException unreadable) {
            throw new IllegalStateException("khenthuong.signatures.trust cannot be read: " + place, unreadable);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("khenthuong.signatures.trust holds no certificate: " + place);
        }
        if (found.stream().anyMatch(TrialAuthority::vouchesFor)) {
            throw new StartRefusedException(
                    new Text(
                            "khenthuong.signatures.trust chứa chứng thư thử nghiệm của bản demo: " + place + ".",
                            "khenthuong.signatures.trust holds a certificate of the demo: " + place + "."),
                    new Text(
                            "Chữ ký thử không có giá trị; hãy bỏ chứng thư “CA THỬ NGHIỆM” khỏi nơi này rồi khởi động lại.",
                            "Trial signatures are worth nothing; remove the certificate “CA THỬ NGHIỆM” there, then start"
                                    + " again."));
        }
        return new TrustAnchors(found);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(file -> file.getFileName().toString().matches("(?i).+\\.(pem|crt|cer)"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether the operator configured none. */
    boolean none() {
        return none;
    }

    /**
     * Whether a path of certificates leads from an authority to this one.
     *
     * @param others what came along with the signature, in any order
     * @param at all of the path must be in force then
     */
    boolean vouchFor(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
        if (certificates.contains(certificate)) {
            return true;
        }
        if (certificates.isEmpty()) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters path = new PKIXBuilderParameters(
                    certificates.stream()
                            .map(authority -> new TrustAnchor(authority, null))
                            .collect(Collectors.toSet()),
                    target);
            Set<X509Certificate> between = new HashSet<>(others);
            between.add(certificate);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            path.setRevocationEnabled(false);
            path.setMaxPathLength(LONGEST_PATH);
            path.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (CertPathBuilderException noPath) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
