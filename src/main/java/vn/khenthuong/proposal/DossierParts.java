package vn.khenthuong.proposal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.organization.TransactionMemo;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Who did what to a dossier, kept for the conflict rule (stand A20). */
@Repository
class DossierParts {

    private final JdbcClient jdbc;
    private final TransactionMemo<Long, Map<String, Set<Part>>> read = new TransactionMemo<>();

    DossierParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proposal proposal, String userId, Part part) {
        jdbc.sql("insert into dossier_part (proposal_id, organisation, user_id, part) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(proposal.id(), proposal.organisation().value(), userId, part.name())
                .update();
        forget();
    }

    /** Whether this person drafted, voted on, signed or sent any of these dossiers. */
    boolean unitSide(OrganisationCode organisation, Collection<ProposalCode> codes, String userId) {
        return !codes.isEmpty()
                && jdbc.sql("select exists (select 1 from dossier_part d join proposal p on p.id = d.proposal_id"
                                + " where p.organisation = :organisation and p.code in (:codes) and d.user_id = :user"
                                + " and d.part in ('DRAFTED', 'VOTED', 'SIGNED', 'SENT'))")
                        .param("organisation", organisation.value())
                        .param(
                                "codes",
                                codes.stream()
                                        .map(ProposalCode::value)
                                        .distinct()
                                        .toList())
                        .param("user", userId)
                        .query(Boolean.class)
                        .single();
    }

    /** What a rival wrote while this transaction waited counts. */
    void forget() {
        read.forget();
    }

    Map<String, Set<Part>> of(Proposal proposal) {
        return read.get(proposal.id(), () -> query(proposal));
    }

    private Map<String, Set<Part>> query(Proposal proposal) {
        Map<String, Set<Part>> parts = new HashMap<>();
        jdbc.sql("select user_id, part from dossier_part where proposal_id = ?")
                .param(proposal.id())
                .query((row, number) -> parts.computeIfAbsent(
                                row.getString("user_id"), user -> EnumSet.noneOf(Part.class))
                        .add(Part.valueOf(row.getString("part"))))
                .list();
        return parts;
    }
}
