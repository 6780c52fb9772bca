package vn.khenthuong.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.council.Meetings;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.TaskDoor;

/** What minutes are printed from: while the secretary still enters them, the draft; afterwards the recorded meeting. */
@Component
class MinutesSource {

    private static final CouncilMinutes NOTHING = new CouncilMinutes(null, "", "", 0, List.of(), List.of(), null);

    private final TaskDoor door;
    private final Meetings meetings;
    private final People people;
    private final ObjectMapper mapper;

    MinutesSource(TaskDoor door, Meetings meetings, People people, ObjectMapper mapper) {
        this.door = door;
        this.meetings = meetings;
        this.people = people;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Source of(Actor actor, DossierView dossier) {
        Optional<CouncilMinutes> draft = door.openTask(actor, dossier.code().value(), "holdCouncilMeeting")
                .map(task -> read(door.view(actor, task.id()).draft()));
        if (draft.isPresent()) {
            boolean secretary = actor.hasIn(dossier.unit().code(), Role.COUNCIL_SECRETARY);
            return new Source(draft.get(), secretary ? actor.fullName() : "");
        }
        return meetings.of(actor, dossier.code()).stream()
                .findFirst()
                .map(meeting -> new Source(meeting.minutes(), name(meeting.recordedBy())))
                .orElse(new Source(NOTHING, ""));
    }

    private String name(String login) {
        return people.find(login).map(Person::fullName).orElse("");
    }

    private CouncilMinutes read(JsonNode draft) {
        try {
            return mapper.treeToValue(draft, CouncilMinutes.class);
        } catch (JsonProcessingException unreadable) {
            // A draft that a program wrote wrongly prints empty, and the task's form says what is wrong with it.
            return NOTHING;
        }
    }

    /** @param secretary who keeps the minutes; empty if that is not known */
    record Source(CouncilMinutes minutes, String secretary) {}
}
