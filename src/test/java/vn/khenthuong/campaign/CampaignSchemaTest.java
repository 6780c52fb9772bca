package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/** The published schema and the records say the same, key by key. */
class CampaignSchemaTest {

    private static final Set<Class<?>> WORDS = Set.of(UnitCode.class, OrganisationCode.class);

    private final JsonNode schema = schema();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyKeyOfTheRecordsStandsInTheSchemaAndTheOtherWayRound() {
        compare(Plan.class, schema, "plan");

        assertThat(seen)
                .contains(
                        Plan.Document.class,
                        Plan.Window.class,
                        Plan.Deadline.class,
                        Criterion.class,
                        QuotaLine.class,
                        QuotaLine.AppliesTo.class,
                        Limit.class,
                        Text.class,
                        Clause.class,
                        Plan.Stand.class);
    }

    @Test
    void theSchemaNamesEveryKindOfBody() {
        Set<String> named = new HashSet<>();
        schema.at("/$defs/kinds/items/enum").forEach(n -> named.add(n.asText()));

        assertThat(named)
                .isEqualTo(Arrays.stream(UnitKind.values())
                        .filter(k -> k != UnitKind.SUBORDINATE)
                        .map(UnitKind::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFileTellsEditorsWhereTheSchemaLies() {
        assertThat(TestPlans.dakLak()).startsWith("# yaml-language-server: $schema=./campaign.schema.json\n");
    }

    private void compare(Class<?> type, JsonNode node, String at) {
        seen.add(type);
        JsonNode object = resolve(node);
        assertThat(object.path("additionalProperties").asBoolean(true))
                .as("additional keys in " + at)
                .isFalse();
        Set<String> keys = new HashSet<>();
        object.path("properties").fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .as(at)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = object.path("properties").path(component.getName());
            component(component.getGenericType(), property, at + "." + component.getName());
        }
    }

    private void component(Type type, JsonNode node, String at) {
        JsonNode property = resolve(node);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertThat(property.path("type").asText()).as(at).isEqualTo("array");
            component(list.getActualTypeArguments()[0], property.path("items"), at + "[]");
        } else if (type instanceof Class<?> c && c.isRecord() && !WORDS.contains(c)) {
            compare(c, property, at);
        } else if (type instanceof Class<?> c && c.isEnum() && property.has("enum")) {
            Set<String> known = Arrays.stream(c.getEnumConstants())
                    .map(e -> ((Enum<?>) e).name())
                    .collect(Collectors.toSet());
            property.path("enum").forEach(word -> assertThat(known).as(at).contains(word.asText()));
        } else if (type == boolean.class) {
            assertThat(property.path("type").asText()).as(at).isEqualTo("boolean");
        }
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? schema.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(TestPlans.resource(PlanReader.SCHEMA));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
