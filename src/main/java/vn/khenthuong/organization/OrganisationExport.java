package vn.khenthuong.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.khenthuong.shared.UnitCode;

/** An organisation as the reference file that {@link Organisations} reads. */
public final class OrganisationExport {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(UnitCode.class, ToStringSerializer.instance))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private OrganisationExport() {}

    /**
     * The file's text, to be read as UTF-8.
     *
     * @param name of the organisation in the file
     * @param units all of them, each after those that it names or before, as one likes
     */
    public static String yaml(Organisation organisation, String name, List<Unit> units) {
        OrganisationFile file = new OrganisationFile(
                1,
                organisation.code().value(),
                name,
                organisation.level(),
                organisation.until(),
                organisation.place(),
                organisation.note(),
                organisation.offices(),
                organisation.grants(),
                units.stream().map(OrganisationExport::entry).toList(),
                null);
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + organisation.code(), e);
        }
    }

    private static OrganisationFile.Entry entry(Unit unit) {
        return new OrganisationFile.Entry(
                unit.code().value(),
                unit.name(),
                unit.kind(),
                unit.parent() == null ? null : unit.parent().value(),
                unit.proposesThrough() == null ? null : unit.proposesThrough().value(),
                unit.officialCode(),
                unit.mark());
    }
}
