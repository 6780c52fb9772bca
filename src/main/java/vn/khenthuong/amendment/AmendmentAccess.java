package vn.khenthuong.amendment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.NotPermittedException;

/** Opens amendments together with what the actor may do; there is no other way to one. */
@Component
class AmendmentAccess {

    private final AmendmentTable table;
    private final AwardRegister register;

    AmendmentAccess(AmendmentTable table, AwardRegister register) {
        this.table = table;
        this.register = register;
    }

    Opened open(Actor actor, AmendmentCode code) {
        return visible(
                actor, table.findByOrganisationAndCode(actor.organisation().value(), code.value()), code);
    }

    /** For changing: a rival waits until this transaction ends. */
    Opened lock(Actor actor, AmendmentCode code) {
        return visible(actor, table.lock(actor.organisation().value(), code.value()), code);
    }

    private Opened visible(Actor actor, Optional<Amendment> found, AmendmentCode code) {
        Amendment amendment = found.orElseThrow(() -> NotPermittedException.unknown(code.value()));
        AmendmentPermissions permissions = permissions(actor, amendment);
        permissions.require(true, "view", code.value());
        return new Opened(amendment, permissions);
    }

    AmendmentPermissions permissions(Actor actor, Amendment amendment) {
        Award award = register.find(amendment.organisation(), amendment.award()).orElseThrow();
        return new AmendmentPermissions(
                actor,
                amendment.state(),
                actor.userId().equals(amendment.openedBy()),
                award.kind() == NomineeKind.INDIVIDUAL
                        && FoldedName.of(award.name()).equals(FoldedName.of(actor.fullName())),
                amendment.organisation().equals(actor.organisation()));
    }

    /** An amendment and what the actor may do with it. */
    record Opened(Amendment amendment, AmendmentPermissions permissions) {

        void require(boolean allowed, String act) {
            permissions.require(allowed, act, amendment.code().value());
        }
    }
}
