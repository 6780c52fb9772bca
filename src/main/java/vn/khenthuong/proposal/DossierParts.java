package vn.khenthuong.proposal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Those of the dossiers that this person drafted, voted on, signed or sent. */
    Set<ProposalCode> unitSide(OrganisationCode organisation, Collection<ProposalCode> codes, String userId) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct p.code from dossier_part d join proposal p on p.id = d.proposal_id"
                        + " where p.organisation = :organisation and p.code in (:codes) and d.user_id = :user"
                        + " and d.part in ('DRAFTED', 'VOTED', 'SIGNED', 'SENT')")
                .param("organisation", organisation.value())
                .param(
                        "codes",
                        codes.stream().map(ProposalCode::value).distinct().toList())
                .param("user", userId)
                .query(String.class)
                .list()
                .stream()
                .map(ProposalCode::new)
                .collect(Collectors.toSet());
    }

    /** What a rival wrote while this transaction waited counts. */
    void forget() {
        read.forget();
    }

    Map<String, Set<Part>> of(Proposal proposal) {
        return read.get(proposal.id(), () -> query(proposal));
    }

    /** Reads those of several dossiers together, for the questions that follow in this transaction. */
    void readAhead(Collection<Proposal> proposals) {
        if (!proposals.isEmpty()) {
            query(proposals.stream().map(Proposal::id).toList()).forEach(read::put);
        }
    }

    private Map<String, Set<Part>> query(Proposal proposal) {
        return query(List.of(proposal.id())).get(proposal.id());
    }

    private Map<Long, Map<String, Set<Part>>> query(List<Long> proposals) {
        Map<Long, Map<String, Set<Part>>> parts = new HashMap<>();
        proposals.forEach(id -> parts.put(id, new HashMap<>()));
        jdbc.sql("select proposal_id, user_id, part from dossier_part where proposal_id in (:ids)")
                .param("ids", proposals)
                .query(row -> {
                    parts.get(row.getLong("proposal_id"))
                            .computeIfAbsent(row.getString("user_id"), user -> EnumSet.noneOf(Part.class))
                            .add(Part.valueOf(row.getString("part")));
                });
        return parts;
    }
}
