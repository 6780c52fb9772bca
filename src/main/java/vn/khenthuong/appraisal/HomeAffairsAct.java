package vn.khenthuong.appraisal;

import java.util.function.Predicate;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.TaskAct;

/** What the acts of Home Affairs on a dossier have in common. */
abstract class HomeAffairsAct<J> implements TaskAct<J> {

    private final String step;
    private final Class<J> judgementType;
    private final Predicate<ProposalPermissions> permission;
    protected final Dossiers dossiers;
    protected final DossierProgress progress;

    HomeAffairsAct(
            String step,
            Class<J> judgementType,
            Predicate<ProposalPermissions> permission,
            Dossiers dossiers,
            DossierProgress progress) {
        this.step = step;
        this.judgementType = judgementType;
        this.permission = permission;
        this.dossiers = dossiers;
        this.progress = progress;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Class<J> judgementType() {
        return judgementType;
    }

    @Override
    public boolean permits(Actor actor, String subject) {
        try {
            return dossiers.permissionsIfVisible(actor, new ProposalCode(subject))
                    .filter(permission)
                    .isPresent();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** For the dry run. */
    protected final DossierView read(Actor actor, String subject) {
        DossierView dossier = dossiers.view(actor, new ProposalCode(subject));
        dossier.may().require(permission.test(dossier.may()), step, subject);
        return dossier;
    }

    /** For recording: nobody else changes the dossier until the transaction ends. */
    protected final ProposalCode lock(Actor actor, String subject) {
        ProposalCode code = new ProposalCode(subject);
        ProposalPermissions may = progress.lock(actor, code);
        may.require(permission.test(may), step, subject);
        return code;
    }
}
