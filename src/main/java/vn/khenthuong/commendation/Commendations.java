package vn.khenthuong.commendation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;

/** Reading what heads decided on own awards. */
@Service
@Transactional(readOnly = true)
public class Commendations {

    private final CommendationTable table;
    private final Dossiers dossiers;

    Commendations(CommendationTable table, Dossiers dossiers) {
        this.table = table;
        this.dossiers = dossiers;
    }

    /**
     * What was decided on a dossier; empty on another way and before the head decided.
     *
     * @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see the dossier
     */
    public Optional<Commendation> of(Actor actor, ProposalCode dossier) {
        dossiers.permissions(actor, dossier);
        return table.find(actor.organisation(), dossier);
    }
}
