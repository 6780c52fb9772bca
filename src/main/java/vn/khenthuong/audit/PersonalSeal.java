package vn.khenthuong.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.KeyedHash;

/** Personal values as text, and the keyed hash that stays when they are erased. */
@Component
class PersonalSeal {

    private static final String LABEL = "audit.personal";

    private final KeyedHash hash;
    private final ObjectMapper json = new ObjectMapper();

    PersonalSeal(KeyedHash hash) {
        this.hash = hash;
    }

    String hash(Map<String, String> personal) {
        return hash.hash(LABEL, write(personal));
    }

    /** The same values give the same text whatever order they came in. */
    String write(Map<String, String> personal) {
        try {
            return json.writeValueAsString(new TreeMap<>(personal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }

    Map<String, String> read(String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            return json.readValue(text, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Damaged personal values in the audit", e);
        }
    }
}
