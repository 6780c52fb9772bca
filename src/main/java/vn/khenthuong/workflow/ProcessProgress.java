package vn.khenthuong.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;

/** How far a dossier or round has come, for the diagram and the history on its page. Asks no permission: the caller has. */
public interface ProcessProgress {

    /**
     * The diagram.
     *
     * @param process {@code award-proposal}, {@code decision-round} or {@code award-amendment}
     * @return BPMN XML of the newest version
     */
    String diagram(String process);

    /** Empty if the dossier or round never entered a process. Of several, the newest. */
    Optional<Progress> of(OrganisationCode organisation, String subject);

    /**
     * How long a step takes where nothing is special about it: from when it waits for somebody until it is done, among the
     * newest {@value #SAMPLE} of the organisation.
     *
     * @param step element id of a task
     * @return empty if fewer than {@value #FEWEST} were done
     */
    Optional<Usual> usual(OrganisationCode organisation, String step);

    /** Of how many a usual time is taken at most. */
    int SAMPLE = 200;

    /** Of how many a usual time is taken at least. */
    int FEWEST = 5;

    /**
     * @param median half of them took less; by the calendar, nights and days off included
     * @param of how many it is taken from
     */
    record Usual(Duration median, int of) {}

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
     * @param dueAt null if nothing is due
     * @param cancelled it ended without being done (withdrawn, closed, time over)
     * @param offeredTo whose work it is, while it is open; empty afterwards
     */
    record Step(
            String elementId,
            String name,
            String by,
            Instant from,
            Instant until,
            Instant dueAt,
            boolean cancelled,
            List<Role> offeredTo) {

        public boolean open() {
            return until == null;
        }
    }
}
