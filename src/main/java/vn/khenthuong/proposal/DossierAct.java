package vn.khenthuong.proposal;

import java.util.function.Predicate;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.TaskAct;

/** What the acts on a dossier have in common: one question of permission, asked before the check and again at recording. */
abstract class DossierAct<J> implements TaskAct<J> {

    private final String step;
    private final Class<J> judgementType;
    private final DossierAccess access;
    private final Predicate<ProposalPermissions> permission;

    DossierAct(String step, Class<J> judgementType, DossierAccess access, Predicate<ProposalPermissions> permission) {
        this.step = step;
        this.judgementType = judgementType;
        this.access = access;
        this.permission = permission;
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
            return access.find(actor, new ProposalCode(subject))
                    .filter(opened -> permission.test(opened.permissions()))
                    .isPresent();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** For the dry run. */
    final Proposal read(Actor actor, String subject) {
        return allowed(access.open(actor, new ProposalCode(subject)));
    }

    /** For recording: nobody else changes the dossier until the transaction ends. */
    final Proposal lock(Actor actor, String subject) {
        return allowed(access.lock(actor, new ProposalCode(subject)));
    }

    private Proposal allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step);
        return opened.proposal();
    }
}
