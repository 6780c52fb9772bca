package vn.khenthuong.workflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.TaskAct;

/** Turns what is kept as JSON into the judgement that an act takes; an unknown field is a mistake, never ignored. */
@Component
class Judgements {

    private final ObjectMapper mapper;

    Judgements(ObjectMapper mapper) {
        this.mapper = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws RefusedException {@code judgement-readable} if the text is none of this act */
    <J> J read(TaskAct<J> act, String subject, String json) {
        try {
            J judgement = mapper.readValue(json, act.judgementType());
            if (judgement == null) {
                throw new RefusedException(TaskRefusals.unreadable(subject, ""));
            }
            return judgement;
        } catch (JsonMappingException e) {
            throw new RefusedException(TaskRefusals.unreadable(subject, path(e)));
        } catch (JsonProcessingException e) {
            throw new RefusedException(TaskRefusals.unreadable(subject, ""));
        }
    }

    /** Empty if the text is no such judgement. */
    <J> Optional<J> find(Class<J> type, String json) {
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept draft is no JSON", e);
        }
    }

    String write(Object judgement) {
        try {
            return mapper.writeValueAsString(judgement);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + judgement.getClass(), e);
        }
    }

    /** Everything that applying would meet. */
    <J> List<Finding> check(TaskAct<J> act, Actor actor, String subject, String json) {
        try {
            return act.check(actor, subject, read(act, subject, json));
        } catch (RefusedException e) {
            return e.findings();
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
