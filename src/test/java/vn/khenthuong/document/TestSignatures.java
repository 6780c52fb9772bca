package vn.khenthuong.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Authorities, people and signed PDFs, made when they are needed; no key of theirs is anybody's. */
final class TestSignatures {

    static final Instant NOW = Instant.parse("2026-03-26T01:00:00Z");
    static final Instant SIGNED = Instant.parse("2026-03-25T02:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private TestSignatures() {}

    static SignatureCheck nobodyTrusted() {
        return trusting();
    }

    static SignatureCheck trusting(X509Certificate... authorities) {
        return new SignatureCheck(new TrustAnchors(Set.of(authorities)), CLOCK);
    }

    /** A key with its certificate. */
    record Holder(KeyPair keys, X509Certificate certificate) {}

    static Holder authority(String name) {
        return certified(
                name, null, "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z", KeyUsage.keyCertSign, "SHA256withRSA");
    }

    static Holder person(String name, Holder issuer) {
        return person(name, issuer, "2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
    }

    static Holder person(String name, Holder issuer, String from, String until) {
        return certified(name, issuer, from, until, KeyUsage.digitalSignature, "SHA256withRSA");
    }

    static Holder certified(String name, Holder issuer, String from, String until, int usage, String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=" + name + ",O=Cơ quan thử nghiệm,C=VN");
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer == null
                            ? subject
                            : X500Name.getInstance(issuer.certificate()
                                    .getSubjectX500Principal()
                                    .getEncoded()),
                    BigInteger.valueOf(name.hashCode() & 0xffffffL).add(BigInteger.ONE),
                    Date.from(Instant.parse(from)),
                    Date.from(Instant.parse(until)),
                    subject,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new Holder(
                    keys,
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm)
                                    .build((issuer == null ? keys : issuer.keys()).getPrivate()))));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] signed(byte[] pdf, Holder signer) {
        return signed(pdf, signer, "SHA256withRSA", "adbe.pkcs7.detached");
    }

    /** The PDF with one more signature over the whole of it, stated to be made at {@link #SIGNED}. */
    static byte[] signed(byte[] pdf, Holder signer, String algorithm, String subFilter) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(subFilter));
            signature.setName("Tên ghi trong tệp, không phải trong chứng thư");
            Calendar at = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            at.setTimeInMillis(SIGNED.toEpochMilli());
            signature.setSignDate(at);
            document.addSignature(signature, content -> cms(content, signer, algorithm));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Saved again behind everything that is there, as an editor does. */
    static byte[] edited(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setLanguage("vi");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] cms(InputStream content, Holder signer, String algorithm) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder info =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            // Without the time of this machine: the tests have one of their own, stated in the PDF.
            info.setSignedAttributeGenerator(
                    new org.bouncycastle.cms.DefaultSignedAttributeTableGenerator(
                            new org.bouncycastle.asn1.cms.AttributeTable(
                                    new org.bouncycastle.asn1.ASN1EncodableVector())) {
                        @Override
                        protected java.util.Hashtable createStandardAttributeTable(java.util.Map parameters) {
                            java.util.Hashtable table = super.createStandardAttributeTable(parameters);
                            table.remove(org.bouncycastle.asn1.cms.CMSAttributes.signingTime);
                            return table;
                        }
                    });
            generator.addSignerInfoGenerator(info.build(
                    new JcaContentSignerBuilder(algorithm).build(signer.keys().getPrivate()), signer.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
