package vn.khenthuong.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/** Keeps what was sent, and shows it to whoever may see the dossier. */
@Component
public class SendingReceipts {

    private final DossierAccess access;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SendingReceipts(DossierAccess access, JdbcClient jdbc, ObjectMapper json) {
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Of one dossier; empty before it is sent.
     *
     * @throws NotPermittedException as unknown if the actor may not see the dossier
     */
    @Transactional(readOnly = true)
    public Optional<SendingReceipt> of(Actor actor, ProposalCode code) {
        Proposal proposal = access.open(actor, code).proposal();
        return jdbc.sql("select content from sending_receipt where proposal_id = ?")
                .param(proposal.id())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** In the transaction of the sending; the first sending is the one that counts. */
    void keep(
            Proposal proposal,
            Instant deadline,
            List<Nominee> sent,
            List<DossierDocument> documents,
            List<Finding> findings) {
        Map<NomineeId, String> names =
                proposal.nominees().stream().collect(Collectors.toMap(Nominee::id, Nominee::name));
        SendingReceipt receipt = new SendingReceipt(
                proposal.sentAt(),
                deadline,
                proposal.letterNumber(),
                proposal.letterDate(),
                sent.stream().map(Nominee::certificateName).toList(),
                documents.stream()
                        .map(document -> new SendingReceipt.Sent(
                                document.item(),
                                document.nominee() == null ? "" : names.get(document.nominee()),
                                document.file()))
                        .toList(),
                findings);
        jdbc.sql("insert into sending_receipt (proposal_id, organisation, content) values (?, ?, ?::jsonb)"
                        + " on conflict (proposal_id) do nothing")
                .params(proposal.id(), proposal.organisation().value(), write(receipt))
                .update();
    }

    private String write(SendingReceipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SendingReceipt read(String content) {
        try {
            return json.readValue(content, SendingReceipt.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
