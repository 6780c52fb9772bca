package vn.khenthuong.portal.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.StateLists;
import vn.khenthuong.stateaward.StateSteps;

/** What the inputs of a step of a list for a State award are made from, beyond the list itself. */
@Component
class StateListForms {

    private final StateLists lists;
    private final StateSteps steps;

    StateListForms(StateLists lists, StateSteps steps) {
        this.lists = lists;
        this.steps = steps;
    }

    Object of(Actor actor, String step, StateListView list) {
        return switch (step) {
            case "gatherStateList" -> gathering(actor, list);
            case "publishStateList" -> null;
            default -> new Working(owner(actor), !actor.has(Role.CHAIRMAN));
        };
    }

    private Gathering gathering(Actor actor, StateListView list) {
        Map<Boolean, List<AwaitingNominee>> waiting = lists.awaiting(actor, list.campaign(), list.awardForm()).stream()
                .sorted(Comparator.comparing(
                                (AwaitingNominee one) -> one.dossier().value())
                        .thenComparing(one -> one.nominee().position()))
                .collect(Collectors.partitioningBy(one -> one.nominee().held()));
        StateSteps.Steps asked = steps.of(list.awardForm()).orElse(null);
        return new Gathering(
                owner(actor),
                waiting.get(false),
                waiting.get(true),
                asked != null && asked.publicationRequired(),
                asked != null && asked.partyRequired(),
                asked == null ? "" : asked.source());
    }

    /** The office to whose records the papers belong. */
    private static UnitCode owner(Actor actor) {
        return actor.assignments().stream()
                .map(Assignment::unit)
                .findFirst()
                .orElseThrow(() -> NotPermittedException.act("upload", "state list"));
    }

    /**
     * @param held nominees that wait but are on hold, and so cannot be taken
     * @param publish whether the form must be made public
     * @param party whether the Party must be asked
     * @param source where that is said; empty if nowhere
     */
    record Gathering(
            UnitCode owner,
            List<AwaitingNominee> free,
            List<AwaitingNominee> held,
            boolean publish,
            boolean party,
            String source) {}

    /** @param deputy whether the actor would act for the Chairman */
    record Working(UnitCode owner, boolean deputy) {}
}
