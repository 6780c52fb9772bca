package vn.khenthuong.campaign;

import java.util.List;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.ProposalCode;

/** Port: whoever keeps the dossiers says whether the deadline of one may be changed, before it is (stand A22). */
public interface ExtensionCheck {

    /**
     * @param campaign the campaign's code
     * @return what forbids it: the campaign has no such dossier, or it waits for its sending no more
     * @throws vn.khenthuong.shared.NotPermittedException if the actor may not extend this dossier
     */
    List<Finding> check(Actor actor, String campaign, ProposalCode dossier);
}
