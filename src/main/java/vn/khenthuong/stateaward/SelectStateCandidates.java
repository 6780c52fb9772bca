package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;

/** The Chairman or a deputy records whom the People's Committee selected (plan IV.1), by its document. */
@Component
class SelectStateCandidates extends OpinionAct {

    private final StateListWriting writing;
    private final StateRules rules;

    SelectStateCandidates(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            Leaving leaving,
            StateRules rules,
            StatePapers papers,
            Clock clock) {
        super(
                "selectStateCandidates",
                StateListPermissions::maySelect,
                StateListView.Body.PEOPLES_COMMITTEE,
                StateLineState.NOT_SELECTED,
                StateListState.SIGNING,
                access,
                audit,
                writing,
                leaving,
                papers,
                clock);
        this.writing = writing;
        this.rules = rules;
    }

    @Override
    LocalDate notBefore(StateList list) {
        return list.council() == null ? null : list.council().heldOn();
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, ListOpinion judgement) {
        List<Finding> findings = new ArrayList<>(super.findings(actor, list, judgement));
        Set<NomineeId> agreed = judgement.lines().stream()
                .filter(line -> line.outcome() == ListOpinion.Outcome.AGREE)
                .map(ListOpinion.Line::nominee)
                .collect(Collectors.toSet());
        findings.addAll(rules.ofLines(
                actor,
                list.standing().stream()
                        .filter(line -> agreed.contains(line.nominee()))
                        .toList()));
        return findings;
    }

    @Override
    void recorded(Actor actor, StateList list, boolean anyStanding) {
        writing.selected(list, actor);
    }
}
