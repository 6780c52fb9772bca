package vn.khenthuong.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import vn.khenthuong.amendment.Amendments;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.decision.SealedDecisionCheck;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.document.TrialSignature;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * In the demo: the decision as the clerk would get it back signed, kept as the clerk's upload. Elsewhere there is no such
 * thing, and real decisions are signed outside.
 */
@Component
public class TrialDecisions {

    /** What it is for, for the record. */
    private static final String PURPOSE = "trial-decision";

    private final TrialSignature signature;
    private final Rounds rounds;
    private final Amendments amendments;
    private final RoundPrints roundPrints;
    private final AmendmentPrints amendmentPrints;
    private final Files files;

    TrialDecisions(
            TrialSignature signature,
            Rounds rounds,
            Amendments amendments,
            RoundPrints roundPrints,
            AmendmentPrints amendmentPrints,
            Files files) {
        this.signature = signature;
        this.rounds = rounds;
        this.amendments = amendments;
        this.roundPrints = roundPrints;
        this.amendmentPrints = amendmentPrints;
        this.files = files;
    }

    /** Whether this is the demo. */
    public boolean offered() {
        return signature.offered();
    }

    /**
     * The decision of a round.
     *
     * @param owner the office to whose records the file will belong
     * @param numbering what the clerk has entered so far; written into the decision, recorded nowhere
     * @throws NotPermittedException unless this is the demo and the actor may issue the round now
     * @throws RefusedException if the number cannot be one
     */
    public StoredFile ofRound(Actor actor, RoundCode code, UnitCode owner, Numbering numbering) {
        signature.requireOffered();
        require(rounds.view(actor, code).may().mayIssue(), code.value());
        check(Subject.round(code.value()), numbering);
        return kept(actor, owner, code.value(), roundPrints.decision(actor, code, numbering, PrintFormat.PDF));
    }

    /**
     * The decision of an amendment.
     *
     * @param owner the office to whose records the file will belong
     * @param numbering what the clerk has entered so far; written into the decision, recorded nowhere
     * @throws NotPermittedException unless this is the demo and the actor may issue the amendment now
     * @throws RefusedException if the number cannot be one
     */
    public StoredFile ofAmendment(Actor actor, AmendmentCode code, UnitCode owner, Numbering numbering) {
        signature.requireOffered();
        require(amendments.view(actor, code).may().mayIssue(), code.value());
        check(Subject.amendment(code.value(), ""), numbering);
        return kept(actor, owner, code.value(), amendmentPrints.decision(actor, code, numbering, PrintFormat.PDF));
    }

    private static void require(boolean mayIssue, String subject) {
        if (!mayIssue) {
            throw NotPermittedException.act("sign for trial", subject);
        }
    }

    private static void check(Subject subject, Numbering numbering) {
        new InputCheck(subject)
                .optional("number", "Số, ký hiệu quyết định", numbering.number(), SealedDecisionCheck.LONGEST_NUMBER)
                .refuseIfAny();
    }

    private StoredFile kept(Actor actor, UnitCode owner, String subject, Paper decision) {
        try (InputStream made = decision.content();
                InputStream signed = signature.sign(made)) {
            return files.store(actor, owner, "Quyết định ký thử " + subject + ".pdf", signed, PURPOSE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
