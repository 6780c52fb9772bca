package vn.khenthuong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** One signature's value (CMS, RFC 5652) or time stamp (RFC 3161): who signed, when, and whether the content is that. */
final class CmsSignature {

    /** Certificates that may come along; an honest path has three or four. */
    private static final int MOST_CERTIFICATES = 30;

    private static final Set<String> WEAK = Set.of("1.3.14.3.2.26", "1.2.840.113549.2.5", "1.2.840.113549.2.2");

    private final ContentInfo content;
    private final SignedRange range;
    private final CMSSignedData data;
    private final SignerInformation signer;
    private final List<X509Certificate> certificates;
    private final X509Certificate certificate;

    /** @throws CMSException and others if the value cannot be read */
    CmsSignature(byte[] value, SignedRange range) throws IOException, CMSException, GeneralSecurityException {
        this(ContentInfo.getInstance(new ASN1InputStream(value).readObject()), range);
    }

    private CmsSignature(ContentInfo content, SignedRange range) throws CMSException, GeneralSecurityException {
        this.content = content;
        this.range = range;
        this.data = range == null ? new CMSSignedData(content) : new CMSSignedData(range, content);
        Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
        Collection<X509CertificateHolder> carried = data.getCertificates().getMatches(null);
        if (signers.size() != 1 || carried.size() > MOST_CERTIFICATES) {
            throw new CMSException("Not one signer with a few certificates");
        }
        this.signer = signers.iterator().next();
        List<X509Certificate> read = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : carried) {
            read.add(converter.getCertificate(holder));
        }
        this.certificates = read;
        Collection<?> own = data.getCertificates().getMatches(signer.getSID());
        if (own.isEmpty()) {
            throw new CMSException("The signer's certificate is missing");
        }
        this.certificate =
                converter.getCertificate((X509CertificateHolder) own.iterator().next());
    }

    X509Certificate certificate() {
        return certificate;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    boolean weak() {
        return WEAK.contains(signer.getDigestAlgOID());
    }

    /** Whether content and signature belong together, for a detached signature over the range. */
    boolean intact() throws CMSException, OperatorCreationException {
        try {
            // By the key alone: whether the certificate was in force is judged by the caller, with a reason.
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSSignerDigestMismatchException altered) {
            return false;
        }
    }

    /** Whether this is a time stamp of the range. */
    boolean stamps()
            throws CMSException, GeneralSecurityException, TSPException, IOException, OperatorCreationException {
        CmsSignature self = new CmsSignature(content, null);
        TimeStampToken token = new TimeStampToken(self.data);
        MessageDigest digest = MessageDigest.getInstance(
                token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        try (OutputStream counting = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            range.write(counting);
        }
        return self.intact()
                && MessageDigest.isEqual(
                        digest.digest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** When the time stamp was made. */
    Instant stampedAt() throws TSPException, IOException, CMSException {
        return new TimeStampToken(new CMSSignedData(content))
                .getTimeStampInfo()
                .getGenTime()
                .toInstant();
    }

    /** The time that the signer states; null if none. */
    Instant statedTime() {
        Attribute time = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        return time == null || time.getAttrValues().size() == 0
                ? null
                : Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
    }

    /** The time that a trusted time stamp on this signature proves; null if there is none or nobody vouches for it. */
    Instant provenTime(TrustAnchors anchors) {
        Attribute attribute = signer.getUnsignedAttributes() == null
                ? null
                : signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() == 0 || anchors.none()) {
            return null;
        }
        try {
            CmsSignature stamp = new CmsSignature(
                    ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)), null);
            TimeStampToken token = new TimeStampToken(stamp.data);
            MessageDigest digest = MessageDigest.getInstance(
                    token.getTimeStampInfo().getMessageImprintAlgOID().getId());
            Instant at = token.getTimeStampInfo().getGenTime().toInstant();
            boolean holds = stamp.intact()
                    && stamp.mayStamp()
                    && MessageDigest.isEqual(
                            digest.digest(signer.getSignature()),
                            token.getTimeStampInfo().getMessageImprintDigest())
                    && anchors.vouchFor(stamp.certificate, stamp.certificates, at);
            return holds ? at : null;
        } catch (CMSException
                | TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException unreadable) {
            return null;
        }
    }

    /** Whether the certificate may sign documents; without a statement it may. */
    boolean maySign() {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    /** Whether the certificate is one of a time-stamping authority (RFC 3161, 2.3). */
    boolean mayStamp() throws GeneralSecurityException {
        return certificate.getExtendedKeyUsage() != null
                && certificate.getExtendedKeyUsage().contains("1.3.6.1.5.5.7.3.8");
    }

    String signerName() throws GeneralSecurityException {
        return name(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    String issuerName() throws GeneralSecurityException {
        return name(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()));
    }

    private static String name(X500Name name) {
        RDN[] common = name.getRDNs(BCStyle.CN);
        // As it is meant, without the escapes of a written name.
        return common.length > 0 && common[0].getFirst().getValue() instanceof ASN1String text
                ? text.getString()
                : name.toString();
    }
}
