package vn.khenthuong.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.TransactionMemo;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Opens dossiers together with what the actor may do with them; there is no other way to a dossier. */
@Component
class DossierAccess {

    private final Proposals proposals;
    private final DossierParts parts;
    private final TransactionMemo<String, Optional<Proposal>> read = new TransactionMemo<>();

    DossierAccess(Proposals proposals, DossierParts parts) {
        this.proposals = proposals;
        this.parts = parts;
    }

    /** For reading. @throws NotPermittedException as unknown if the actor may not see it, whether it exists or not */
    Opened open(Actor actor, ProposalCode code) {
        return visible(read(actor.organisation(), code), actor);
    }

    /** As {@link #open}, for questions whose answer may be no; empty if the actor may not see it. */
    Optional<Opened> find(Actor actor, ProposalCode code) {
        return known(actor.organisation(), code)
                .map(proposal -> new Opened(proposal, permissions(proposal, actor)))
                .filter(opened -> opened.permissions().mayView());
    }

    /** For the program's own reading. */
    Proposal read(OrganisationCode organisation, ProposalCode code) {
        return known(organisation, code).orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    /** One act asks for its dossier many times; the persistence context would answer with the same object each time. */
    private Optional<Proposal> known(OrganisationCode organisation, ProposalCode code) {
        return read.get(
                key(organisation, code), () -> proposals.findByOrganisationAndCode(organisation.value(), code.value()));
    }

    /** Reads several dossiers together, for the questions about each that follow in this transaction. */
    void readAhead(OrganisationCode organisation, Collection<ProposalCode> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<Proposal> found = proposals.withCodes(
                organisation.value(), codes.stream().map(ProposalCode::value).toList());
        found.forEach(proposal -> read.put(key(organisation, proposal.code()), Optional.of(proposal)));
        parts.readAhead(found);
    }

    private static String key(OrganisationCode organisation, ProposalCode code) {
        return organisation + "/" + code;
    }

    /** For changing: nobody else changes the dossier until the transaction ends. */
    Opened lock(Actor actor, ProposalCode code) {
        return visible(lock(actor.organisation(), code), actor);
    }

    /** For the program's own steps, which no permission object judges. */
    Proposal lock(OrganisationCode organisation, ProposalCode code) {
        read.forget();
        parts.forget();
        return proposals
                .lock(organisation.value(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    ProposalPermissions permissions(Proposal proposal, Actor actor) {
        return permissions(proposal, actor, parts.of(proposal));
    }

    ProposalPermissions permissions(Proposal proposal, Actor actor, Map<String, Set<Part>> known) {
        return new ProposalPermissions(
                actor,
                proposal.unit(),
                proposal.councilUnit(),
                proposal.route(),
                proposal.channel(),
                proposal.state(),
                proposal.everSent(),
                proposal.createdBy(),
                known,
                proposal.nominees().stream().anyMatch(nominee -> nominee.state().inDecision()),
                proposal.organisation().equals(actor.organisation()),
                proposal.nominees().stream()
                        .anyMatch(nominee -> !nominee.state().out() && nominee.mayBe(actor)));
    }

    private Opened visible(Proposal proposal, Actor actor) {
        ProposalPermissions permissions = permissions(proposal, actor);
        permissions.require(true, "view", proposal.code().value());
        return new Opened(proposal, permissions);
    }

    /** A dossier and what the actor may do with it. */
    record Opened(Proposal proposal, ProposalPermissions permissions) {

        void require(boolean allowed, String act) {
            permissions.require(allowed, act, proposal.code().value());
        }
    }
}
