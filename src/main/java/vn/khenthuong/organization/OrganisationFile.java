package vn.khenthuong.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A reference file: an organisation, its offices and its units.
 *
 * @param version grows with every change of a unit's name or of who proposes for whom
 */
record OrganisationFile(
        @JsonProperty(required = true) int version,
        @JsonProperty(required = true) String organisation,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) OrganisationLevel level,
        LocalDate until,
        @JsonProperty(required = true) String place,
        Text note,
        @JsonProperty(required = true) Offices offices,
        @JsonProperty(required = true) List<Grant> grants,
        @JsonProperty(required = true) List<Entry> units,
        Delegations inspectionDelegations) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(UnitCode.class, new FromStringDeserializer<>(UnitCode.class) {
                @Override
                protected UnitCode _deserialize(String value, DeserializationContext context) {
                    return new UnitCode(value);
                }
            }))
            .build();

    /** @param kind one of {@link UnitKind} */
    record Entry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) UnitKind kind,
            String parent,
            String proposesThrough,
            String officialCode,
            @JsonProperty(required = true) String mark) {}

    /** How inspection delegations are called; how many there are is configuration. */
    record Delegations(String codePrefix, String namePrefix, String proposesThrough, String mark) {}

    /** @throws OrganisationFileException if the file is malformed or contradicts itself */
    static OrganisationFile read(String file, InputStream in) {
        try {
            return YAML.readValue(in, OrganisationFile.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new OrganisationFileException(file, "near line " + line + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new OrganisationFileException(file, e.getMessage());
        }
    }

    /**
     * The organisation itself.
     *
     * @throws OrganisationFileException if an office has no unit of the file, no name or no mark
     */
    Organisation organisation(String file) {
        try {
            Organisation read = new Organisation(
                    new OrganisationCode(organisation), name, level, until, place, note, offices, grants);
            Set<String> known = units.stream().map(Entry::code).collect(Collectors.toSet());
            office(
                    "appraising",
                    offices.appraising().unit(),
                    offices.appraising().mark(),
                    known);
            office("deciding", offices.deciding().unit(), offices.deciding().mark(), known);
            offices.checkingOffice().ifPresent(checking -> office("checking", checking.unit(), checking.mark(), known));
            return read;
        } catch (IllegalArgumentException e) {
            throw new OrganisationFileException(file, e.getMessage());
        }
    }

    private static void office(String office, UnitCode unit, String mark, Set<String> known) {
        if (unit == null || !known.contains(unit.value())) {
            throw new IllegalArgumentException("office " + office + " names " + unit + "; expected a unit of the file");
        }
        if (mark == null || mark.isBlank()) {
            throw new IllegalArgumentException("office " + office + " has no mark; expected where it comes from");
        }
    }

    /**
     * Every unit, with this many inspection delegations.
     *
     * @throws OrganisationFileException if a code stands twice or names an unknown unit
     */
    List<Unit> units(String file, int delegations) {
        OrganisationCode owner = new OrganisationCode(organisation);
        Map<UnitCode, Unit> all = new HashMap<>();
        List<Unit> ordered = new ArrayList<>();
        Stream<Entry> entries = Stream.concat(units.stream(), delegations(delegations));
        for (Entry entry : entries.toList()) {
            Unit unit = unit(file, owner, entry);
            if (all.putIfAbsent(unit.code(), unit) != null) {
                throw new OrganisationFileException(file, "unit " + unit.code() + " stands twice; expected once");
            }
            ordered.add(unit);
        }
        for (Unit unit : ordered) {
            Stream.of(unit.parent(), unit.proposesThrough())
                    .filter(code -> code != null && !all.containsKey(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw new OrganisationFileException(
                                file, "unit " + unit.code() + " names " + code + "; expected a unit of the file");
                    });
        }
        return ordered;
    }

    private Stream<Entry> delegations(int count) {
        if (inspectionDelegations == null) {
            return Stream.empty();
        }
        Delegations d = inspectionDelegations;
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> new Entry(
                        d.codePrefix() + n,
                        d.namePrefix() + " " + n,
                        UnitKind.INSPECTION_DELEGATION,
                        null,
                        d.proposesThrough(),
                        null,
                        d.mark()));
    }

    private static Unit unit(String file, OrganisationCode owner, Entry entry) {
        try {
            return new Unit(
                    owner,
                    new UnitCode(entry.code()),
                    entry.name(),
                    entry.kind(),
                    code(entry.parent()),
                    code(entry.proposesThrough()),
                    entry.officialCode(),
                    entry.mark());
        } catch (IllegalArgumentException e) {
            throw new OrganisationFileException(file, "unit " + entry.code() + ": " + e.getMessage());
        }
    }

    private static UnitCode code(String value) {
        return value == null ? null : new UnitCode(value);
    }
}
