package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;

/** The officer records what the Party committee said; whether it must be asked is configuration, not verified law. */
@Component
class EnterPartyOpinion extends OpinionAct {

    EnterPartyOpinion(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            Leaving leaving,
            StatePapers papers,
            Clock clock) {
        super(
                "enterPartyOpinion",
                StateListPermissions::mayEnterParty,
                StateListView.Body.PARTY,
                StateLineState.NOT_AGREED,
                StateListState.COUNCIL,
                access,
                audit,
                writing,
                leaving,
                papers,
                clock);
    }

    @Override
    LocalDate notBefore(StateList list) {
        return null;
    }
}
