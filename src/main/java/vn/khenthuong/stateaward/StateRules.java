package vn.khenthuong.stateaward;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** What the rules ask of a list and say of its nominees now. */
@Component
class StateRules {

    private static final StateSteps.Steps NOTHING_SAID = new StateSteps.Steps(false, 0, false, "", "");

    private final StateSteps steps;
    private final NomineesForDecision candidates;

    StateRules(StateSteps steps, NomineesForDecision candidates) {
        this.steps = steps;
        this.candidates = candidates;
    }

    StateSteps.Steps steps(StateList list) {
        return steps.of(list.awardForm()).orElse(NOTHING_SAID);
    }

    List<Finding> ofLines(Actor actor, Collection<StateLine> lines) {
        return now(
                actor,
                lines.stream()
                        .collect(Collectors.groupingBy(
                                StateLine::dossier,
                                LinkedHashMap::new,
                                Collectors.mapping(StateLine::nominee, Collectors.toSet()))));
    }

    /** By dossier. */
    List<Finding> now(Actor actor, Map<ProposalCode, Set<NomineeId>> nominees) {
        return candidates.decisionFindings(actor, nominees);
    }
}
