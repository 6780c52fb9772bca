package vn.khenthuong.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What the demo of 2021 shows: who plays in each of the four organisations, and how far each dossier has come. */
record PastStory(List<Place> places) {

    static final String FILE = "demo/2021.yaml";

    /** An unknown word in the file stops the start. */
    static PastStory read() {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            return mapper.readValue(in, PastStory.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** One organisation. */
    record Place(String organisation, String label, String administrator, List<Person> people, List<Dossier> dossiers) {

        OrganisationCode code() {
            return new OrganisationCode(organisation);
        }

        /** The login of the first who holds the role in the unit. */
        String login(String unit, Role role) {
            return people.stream()
                    .filter(person ->
                            person.unit().equals(unit) && person.roles().contains(role))
                    .map(Person::login)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("Nobody is " + role + " in " + unit + " of " + organisation));
        }
    }

    /** @param tries what can be tried with the account */
    record Person(String login, String name, String position, String unit, List<Role> roles, String tries) {}

    /**
     * @param key name of the dossier in the story
     * @param form key of the award form asked for
     * @param begins day on which it is begun, ISO
     * @param through the last step that was done
     * @param returned whether the appraising office sends it back once; null: it does not
     * @param from first day of the achievements, ISO; null: within every plan of 2021
     * @param to their last day; null likewise
     */
    record Dossier(
            String key,
            String unit,
            String form,
            String begins,
            RouteStep through,
            Boolean returned,
            String from,
            String to,
            List<Entry> nominees) {

        boolean sentBack() {
            return Boolean.TRUE.equals(returned);
        }

        UnitCode unitCode() {
            return new UnitCode(unit);
        }
    }

    /**
     * A nominee.
     *
     * @param type key of the plan's subject type
     * @param born ISO date, null for a collective
     * @param direct whether it takes part directly, not as a leader; null: no
     * @param attested whether the unit attests what it has to; null: it does
     * @param reported when the report on the result was received, ISO with offset; null if nobody asks
     */
    record Entry(
            String name,
            String type,
            String born,
            Boolean female,
            String job,
            String achievement,
            Boolean direct,
            Boolean attested,
            Long voters,
            Long voted,
            Long studied,
            Long ballots,
            Long invalid,
            String reported) {}
}
