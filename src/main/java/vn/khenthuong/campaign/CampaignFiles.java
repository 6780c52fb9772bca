package vn.khenthuong.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Units;

/** The campaign files of this installation. */
@Component
class CampaignFiles {

    private final ResourcePatternResolver resources;
    private final String location;
    private final PlanReader reader;
    private final Units units;

    CampaignFiles(
            ResourcePatternResolver resources,
            @Value("${khenthuong.campaigns.location:classpath*:campaigns/*.yaml}") String location,
            PlanReader reader,
            Units units) {
        this.resources = resources;
        this.location = location;
        this.reader = reader;
        this.units = units;
    }

    /** A file as it is now. */
    record CampaignFile(String name, String text) {

        String code() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        String sha256() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }

    List<CampaignFile> all() {
        try {
            List<CampaignFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(location)) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(new CampaignFile(
                            resource.getFilename(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the campaign files " + location, e);
        }
    }

    Optional<CampaignFile> find(String code) {
        return all().stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /**
     * The file's plan, held against the organisation's bodies.
     *
     * @throws PlanFileException with every problem
     */
    Plan read(CampaignFile file) {
        Plan plan = reader.read(file.name(), file.text());
        Plan checked = reader.read(file.name(), file.text(), new Bodies(units.all(plan.organisation())));
        if (!plan.code().equals(file.code())) {
            throw new PlanFileException(
                    file.name(),
                    List.of(new Locations(file.text())
                            .problem("/code", "differs from the file's name; expected " + file.code())));
        }
        return checked;
    }
}
