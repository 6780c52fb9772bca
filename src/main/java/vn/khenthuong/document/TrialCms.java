package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A signature's value (CMS, RFC 5652, detached, SHA-256) with a key of the demo.
 *
 * @param at stated as the time of signing: the program's time, not the machine's
 */
record TrialCms(TrialKeys.Signer signer, Instant at) implements SignatureInterface {

    // In every Java, while SHA256withRSA is the name of one kind of key only.
    private static final Map<String, String> ALGORITHMS = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    @Override
    public byte[] sign(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder information =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            Attribute time = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
            information.setSignedAttributeGenerator(
                    new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(time))));
            String key = signer.key().getAlgorithm();
            generator.addSignerInfoGenerator(information.build(
                    new JcaContentSignerBuilder(ALGORITHMS.getOrDefault(key, "SHA256with" + key)).build(signer.key()),
                    signer.certificate()));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator.generate(new Streamed(content), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException broken) {
            throw new IOException(broken);
        }
    }

    /** The bytes to be signed as they come, so that a long file is never in memory as a whole. */
    private record Streamed(InputStream bytes) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return bytes;
        }

        @Override
        public void write(OutputStream target) throws IOException {
            bytes.transferTo(target);
        }
    }
}
