package vn.khenthuong.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.shared.OrganisationCode;

/** How far a dossier or round has come, for the diagram and the history on its page. Asks no permission: the caller has. */
public interface ProcessProgress {

    /**
     * The diagram.
     *
     * @param process {@code award-proposal} or {@code decision-round}
     * @return BPMN XML of the newest version
     */
    String diagram(String process);

    /** Empty if the dossier or round never entered a process. Of several, the newest. */
    Optional<Progress> of(OrganisationCode organisation, String subject);

    /**
     * @param active elements where it waits now
     * @param passed elements that it has left, each once
     * @param steps people's tasks in the order in which they began, at most 1,000
     */
    record Progress(String process, List<String> active, List<String> passed, List<Step> steps, boolean ended) {}

    /**
     * A task of a person.
     *
     * @param by login of who has done or taken it; null if nobody
     * @param until null while it is open
     * @param cancelled it ended without being done (withdrawn, closed, time over)
     */
    record Step(String elementId, String name, String by, Instant from, Instant until, boolean cancelled) {}
}
