package vn.khenthuong.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads the story; an unknown word in it stops the start. */
final class StoryReader {

    private static final List<String> FILES = List.of("people", "communes", "bodies", "rounds");

    private StoryReader() {}

    static Story read() {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return FILES.stream()
                .map(file -> read(mapper, file))
                .reduce(StoryReader::join)
                .orElseThrow();
    }

    private static Story read(ObjectMapper mapper, String file) {
        try (InputStream in = new ClassPathResource("demo/" + file + ".yaml").getInputStream()) {
            return mapper.readValue(in, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo's " + file, e);
        }
    }

    private static Story join(Story one, Story other) {
        return new Story(
                both(one.units(), other.units()),
                both(one.members(), other.members()),
                both(one.dossiers(), other.dossiers()),
                both(one.rounds(), other.rounds()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
