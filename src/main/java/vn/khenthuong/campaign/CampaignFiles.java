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
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;

/**
 * The campaign files of this installation: those of the campaigns named, or else all of them. Beside a file, in the folder
 * {@code assumptions}, a file of the same name may say what a run needs beyond the plan's text.
 */
@Component
class CampaignFiles {

    private final ResourcePatternResolver resources;
    private final String location;
    private final Set<String> codes;
    private final PlanReader reader;
    private final Organisations organisations;
    private final Units units;
    private final Campaigns campaigns;

    CampaignFiles(
            ResourcePatternResolver resources,
            @Value("${khenthuong.campaigns.location:classpath*:campaigns/*.yaml}") String location,
            @Value("${khenthuong.campaigns.codes:}") Set<String> codes,
            PlanReader reader,
            Organisations organisations,
            Units units,
            Campaigns campaigns) {
        this.resources = resources;
        this.location = location;
        this.codes = Set.copyOf(codes);
        this.reader = reader;
        this.organisations = organisations;
        this.units = units;
        this.campaigns = campaigns;
    }

    /**
     * A file as it is now.
     *
     * @param text with its assumptions, see {@link PlanText}
     */
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

        Locations locations() {
            return new Locations(PlanText.parse(text).campaign());
        }
    }

    /** @throws PlanFileException if a file is too long to be a plan */
    List<CampaignFile> all() {
        try {
            List<CampaignFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(location)) {
                String name = resource.getFilename();
                if (codes.isEmpty() || codes.contains(name.substring(0, name.lastIndexOf('.')))) {
                    Resource beside = resource.createRelative(AssumptionFile.nameFor(name));
                    files.add(new CampaignFile(
                            name,
                            new PlanText(
                                            text(name, resource),
                                            beside.exists() ? text(AssumptionFile.nameFor(name), beside) : "")
                                    .joined()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the campaign files " + location, e);
        }
    }

    /** Reads no more of a file than what shows that it is too long. */
    private static String text(String name, Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            byte[] bytes = in.readNBytes(PlanText.MOST_BYTES + 1);
            PlanText.refuseIfTooLong(name, bytes.length);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    Optional<CampaignFile> find(String code) {
        return all().stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /**
     * The file's plan, held against what the organisation is and may grant, and against the campaigns above it.
     *
     * @throws PlanFileException with every problem
     */
    PlanReader.Reading read(CampaignFile file) {
        PlanReader.Reading reading = reader.reading(file.name(), file.text());
        Plan plan = reading.plan();
        Locations locations = file.locations();
        List<PlanProblem> problems = new ArrayList<>();
        // Of another installation's organisation nothing more can be said; who opens campaigns leaves its file aside.
        organisations.find(plan.organisation()).ifPresent(organisation -> {
            problems.addAll(new Powers(organisation).problems(plan, locations));
            problems.addAll(new Bodies(
                            units.all(plan.organisation()),
                            organisation.offices().appraising().unit())
                    .problems(plan, locations));
        });
        if (!plan.code().equals(file.code())) {
            problems.add(locations.problem(
                    "/code",
                    "khác tên tệp; cần " + file.code(),
                    "differs from the file's name; expected " + file.code()));
        }
        Ancestry.loop(plan, this::known, locations).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new PlanFileException(file.name(), problems);
        }
        return reading;
    }

    /** A campaign's plan: as its file says it now, or else as it was opened. */
    private Optional<Plan> known(Parent.Ref ref) {
        return find(ref.code())
                .map(file -> reader.stored(file.name(), file.text()).plan())
                .filter(plan -> plan.organisation().equals(ref.organisation()))
                .or(() -> campaigns.byCode(ref.organisation(), ref.code()).map(Campaign::plan));
    }
}
