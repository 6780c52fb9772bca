package vn.khenthuong.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A task with what its reader has entered so far.
 *
 * @param judgementType the record that the draft is read into
 * @param draft the reader's own saved draft; null if there is none
 * @param draftSavedAt null if there is no draft
 */
public record TaskView(OpenTask task, Class<?> judgementType, JsonNode draft, Instant draftSavedAt) {}
