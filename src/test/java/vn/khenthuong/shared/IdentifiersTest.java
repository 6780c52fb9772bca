package vn.khenthuong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new IdentifiersConfiguration().identifiers());

    record Line(NomineeId nominee, UnitCode unit, FileId file, ProposalCode dossier) {}

    @Test
    void anIdentifierIsItsText() throws Exception {
        NomineeId nominee = new NomineeId(UUID.fromString("0b1f62a0-1111-4222-8333-444455556666"));
        String json = mapper.writeValueAsString(
                new Line(nominee, new UnitCode("24163"), null, new ProposalCode("DL2026-00042")));
        assertThat(json)
                .isEqualTo("{\"nominee\":\"0b1f62a0-1111-4222-8333-444455556666\",\"unit\":\"24163\",\"file\":null,"
                        + "\"dossier\":\"DL2026-00042\"}");
        assertThat(mapper.readValue(json, Line.class).nominee()).isEqualTo(nominee);
    }

    @Test
    void anEmptyTextIsNoIdentifier() throws Exception {
        assertThat(mapper.readValue("{\"nominee\":\"\",\"unit\":\"\"}", Line.class))
                .isEqualTo(new Line(null, null, null, null));
    }

    @Test
    void aWrongTextNamesItsField() {
        assertThatThrownBy(() -> mapper.readValue("{\"unit\":\"Sở Y tế\"}", Line.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        e -> assertThat(e.getPath().get(0).getFieldName()).isEqualTo("unit"));
        assertThatThrownBy(() -> mapper.readValue("{\"nominee\":{\"value\":\"x\"}}", Line.class))
                .isInstanceOf(JsonMappingException.class);
    }
}
