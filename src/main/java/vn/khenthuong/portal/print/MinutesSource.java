package vn.khenthuong.portal.print;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.council.Meeting;
import vn.khenthuong.council.Meetings;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.TaskDoor;

/** What minutes are printed from: while the secretary still enters them, the draft; afterwards the recorded meeting. */
@Component
class MinutesSource {

    private static final CouncilMinutes NOTHING = new CouncilMinutes(null, "", "", 0, List.of(), List.of(), null);

    private final TaskDoor door;
    private final Meetings meetings;
    private final ObjectMapper mapper;

    MinutesSource(TaskDoor door, Meetings meetings, ObjectMapper mapper) {
        this.door = door;
        this.meetings = meetings;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    CouncilMinutes of(Actor actor, ProposalCode code) {
        return door.openTask(actor, code.value(), "holdCouncilMeeting")
                .map(task -> door.view(actor, task.id()).draft())
                .map(this::read)
                .orElseGet(() -> meetings.of(actor, code).stream()
                        .findFirst()
                        .map(Meeting::minutes)
                        .orElse(NOTHING));
    }

    private CouncilMinutes read(JsonNode draft) {
        try {
            return mapper.treeToValue(draft, CouncilMinutes.class);
        } catch (JsonProcessingException unreadable) {
            // A draft that a program wrote wrongly prints empty, and the task's form says what is wrong with it.
            return NOTHING;
        }
    }
}
