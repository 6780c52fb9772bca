package vn.khenthuong.proposal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.KeyedHash;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Keeps what people type about nominees before they save it, so that an ended session, a lost connection or a closed window
 * costs nobody their work. Each author has their own; nobody else ever reads it. Encrypted at rest.
 */
@Service
@Transactional
public class TypedNominees {

    /** Characters; a form full of the longest texts is far below. */
    public static final int LONGEST = 100_000;

    private static final String LABEL = "typed-nominee";

    private final DossierAccess access;
    private final ReturnPoints points;
    private final JdbcClient jdbc;
    private final KeyedHash keys;
    private final Clock clock;

    TypedNominees(DossierAccess access, ReturnPoints points, JdbcClient jdbc, KeyedHash keys, Clock clock) {
        this.access = access;
        this.points = points;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Where a nominee that is being added keeps its text: {@code new-individual} or {@code new-collective}. */
    public static String subject(NomineeId nominee, String kind) {
        return nominee == null ? "new-" + kind.toLowerCase(java.util.Locale.ROOT) : nominee.toString();
    }

    /**
     * Keeps a text in place of the one before.
     *
     * @param nominee null for one that is being added
     * @param subject as {@link #subject} names it
     * @param seen revision that the author saw last; 0 for none
     * @throws ChangedMeanwhileException if another window of the same author kept a newer one; then nothing is kept
     * @throws NotPermittedException unless the actor may write this nominee now
     */
    public TypedNominee keep(
            Actor actor, ProposalCode code, NomineeId nominee, String subject, int seen, String content) {
        Proposal proposal = writable(actor, code, nominee);
        if (content.length() > LONGEST) {
            throw new RefusedException(Finding.invalid(
                    "typed-too-long",
                    Subject.proposal(code.value()),
                    String.valueOf(content.length()),
                    "≤ " + LONGEST,
                    "Nội dung đã nhập dài quá " + LONGEST + " ký tự. Hãy rút ngắn lại.",
                    "The typed text is longer than " + LONGEST + " characters."));
        }
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        insert into typed_nominee as t
                            (organisation, proposal_id, subject, author, revision, content, saved_at)
                        values (:organisation, :proposal, :subject, :author, 1, :content, :at)
                        on conflict (proposal_id, subject, author) do update
                            set revision = t.revision + 1, content = excluded.content, saved_at = excluded.saved_at
                            where t.revision = :seen
                        returning revision
                        """)
                .param("organisation", actor.organisation().value())
                .param("proposal", proposal.id())
                .param("subject", subject)
                .param("author", actor.userId())
                .param("content", keys.encrypt(LABEL, content))
                .param("at", Timestamp.from(now))
                .param("seen", seen)
                .query(Integer.class)
                .optional()
                .map(revision -> new TypedNominee(content, revision, now))
                .orElseThrow(() -> new ChangedMeanwhileException(code.value()));
    }

    /** What the actor typed and did not save; empty as well if the actor may not write this nominee. */
    @Transactional(readOnly = true)
    public Optional<TypedNominee> find(Actor actor, ProposalCode code, String subject) {
        Proposal proposal = access.open(actor, code).proposal();
        return jdbc.sql("select content, revision, saved_at from typed_nominee"
                        + " where proposal_id = ? and subject = ? and author = ?")
                .params(proposal.id(), subject, actor.userId())
                .query((row, number) -> new TypedNominee(
                        keys.decrypt(LABEL, row.getBytes("content")),
                        row.getInt("revision"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Throws away what the actor typed: it was saved, or is not wanted. */
    public void discard(Actor actor, ProposalCode code, String subject) {
        jdbc.sql("delete from typed_nominee where proposal_id = ? and subject = ? and author = ?")
                .params(access.open(actor, code).proposal().id(), subject, actor.userId())
                .update();
    }

    /** Everybody's, when nominees of the dossier can be written no longer. */
    void discardAll(Proposal proposal) {
        jdbc.sql("delete from typed_nominee where proposal_id = ?")
                .param(proposal.id())
                .update();
    }

    private Proposal writable(Actor actor, ProposalCode code, NomineeId nominee) {
        DossierAccess.Opened opened = access.open(actor, code);
        boolean listed = nominee != null
                && opened.permissions().mayComplete()
                && points.opens(opened.proposal(), nominee, ReturnItems.NOMINEE);
        opened.require(opened.permissions().mayDraft() || listed, "type nominee");
        return opened.proposal();
    }
}
