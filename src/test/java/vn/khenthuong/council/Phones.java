package vn.khenthuong.council;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** What browsers do in the room: the secretary's makes the key and opens, a member's seals. */
final class Phones {

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    private static final SecureRandom RANDOM = new SecureRandom();

    final CouncilVotes votes;
    final ProposalCode dossier;
    final KeyPair pair = pair(2048);

    /** What each member knows: their own choices and nonces, by login. */
    final Map<String, Map<NomineeId, OpenedBallot>> known = new HashMap<>();

    Phones(CouncilVotes votes, ProposalCode dossier) {
        this.votes = votes;
        this.dossier = dossier;
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    void cast(Actor member, NomineeId nominee, Choice choice) {
        VoteView vote = votes.of(member, dossier).orElseThrow();
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        votes.cast(member, dossier, vote.id(), nominee, seal(vote.publicKey(), choice, nonce));
        known.computeIfAbsent(member.userId(), login -> new HashMap<>())
                .put(nominee, new OpenedBallot(choice, HexFormat.of().formatHex(nonce)));
    }

    static String seal(String publicKey, Choice choice, byte[] nonce) {
        try {
            PublicKey key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, OAEP);
            byte[] ballot = new byte[17];
            ballot[0] = (byte) (choice == Choice.IN_FAVOUR ? 1 : 0);
            System.arraycopy(nonce, 0, ballot, 1, 16);
            return Base64.getEncoder().encodeToString(cipher.doFinal(ballot));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<NomineeId, List<OpenedBallot>> open(Map<NomineeId, List<String>> sealed) {
        Map<NomineeId, List<OpenedBallot>> opened = new HashMap<>();
        sealed.forEach((nominee, ballots) -> opened.put(
                nominee, new ArrayList<>(ballots.stream().map(this::open).toList())));
        return opened;
    }

    private OpenedBallot open(String sealed) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate(), OAEP);
            byte[] ballot = cipher.doFinal(Base64.getDecoder().decode(sealed));
            return new OpenedBallot(
                    ballot[0] == 1 ? Choice.IN_FAVOUR : Choice.AGAINST,
                    HexFormat.of().formatHex(Arrays.copyOfRange(ballot, 1, 17)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair pair(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
