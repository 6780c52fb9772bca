package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The keys with which the demo signs for a leader and an organisation, from a PKCS#12 file. Whatever was signed with them is
 * believed where they are a bean, and the demo alone makes them one.
 */
public final class TrialKeys {

    static final String LEADER = "leader";
    static final String ORGANISATION = "organisation";

    private final Signer leader;
    private final Signer organisation;

    private TrialKeys(KeyStore store, char[] password) throws GeneralSecurityException {
        this.leader = Signer.of(store, LEADER, password);
        this.organisation = Signer.of(store, ORGANISATION, password);
        if (leader.certificate()
                .getSubjectX500Principal()
                .equals(organisation.certificate().getSubjectX500Principal())) {
            throw new GeneralSecurityException("One signer for both");
        }
    }

    /**
     * @param file PKCS#12 with a key and its certificates under each of the aliases {@code leader} and {@code organisation},
     *     the authority's certificate the last of them
     * @throws StartRefusedException if it is not that, so that a mistake is noticed at start
     */
    public static TrialKeys in(Path file, String password) {
        char[] secret = password.toCharArray();
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, secret);
            return new TrialKeys(store, secret);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new StartRefusedException(
                    new Text(
                            "Không dùng được tệp khóa ký thử PKCS#12 " + file
                                    + ": tệp không đọc được, sai mật khẩu, hoặc thiếu một trong hai mục “leader”, “organisation”.",
                            "The PKCS#12 file of the demo's signatures cannot be used: " + file
                                    + " cannot be read, has another password, or lacks one of the entries leader and"
                                    + " organisation."),
                    new Text(
                            "Hãy sửa khenthuong.demo.signature.keys và .password, hoặc bỏ cả hai; tệp do bản demo tự tạo thì"
                                    + " xóa đi, lần khởi động sau sẽ tạo lại.",
                            "Correct khenthuong.demo.signature.keys and .password or leave both out; a file that the demo made"
                                    + " itself may be deleted and is made anew at the next start."),
                    unreadable);
        }
    }

    /**
     * As {@link #in(Path, String)}, of made-up people; made at the first call and kept in that file, so that what they signed
     * holds after a restart.
     */
    public static TrialKeys madeUp(Path file, String password) {
        if (Files.notExists(file)) {
            write(file, password.toCharArray());
        }
        return in(file, password);
    }

    /** Written aside first: a start that is killed half-way must not leave half a file. */
    private static void write(Path file, char[] password) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(draft);
            }
            try (OutputStream out = Files.newOutputStream(draft)) {
                TrialAuthority.store(password).store(out, password);
            }
            Files.move(draft, file);
        } catch (FileAlreadyExistsException rival) {
            // Another start made them meanwhile: use those.
            return;
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("The demo's signatures cannot be kept in " + file, broken);
        }
    }

    Signer leader() {
        return leader;
    }

    Signer organisation() {
        return organisation;
    }

    Set<X509Certificate> authorities() {
        return Stream.of(leader, organisation).map(Signer::authority).collect(Collectors.toSet());
    }

    /**
     * @param chain the signer's certificate first, the authority's last
     */
    record Signer(PrivateKey key, List<X509Certificate> chain) {

        private static Signer of(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new GeneralSecurityException("No key under the alias " + alias);
            }
            return new Signer(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        }

        X509Certificate certificate() {
            return chain.get(0);
        }

        X509Certificate authority() {
            return chain.get(chain.size() - 1);
        }

        @Override
        public String toString() {
            return "Signer[" + certificate().getSubjectX500Principal() + "]";
        }
    }
}
