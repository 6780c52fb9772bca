package vn.khenthuong.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.shared.Words;

/** The organisations of this installation and the reference files that their units come from. */
@Component
@EnableConfigurationProperties(OrganisationProperties.class)
public class Organisations implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Organisations.class);

    private final JdbcClient jdbc;
    private final UnitTable units;
    private final OrganisationProperties properties;
    private final ResourcePatternResolver resources;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Organisation> known = new ConcurrentSkipListMap<>();
    private final Map<String, Words> words = new ConcurrentHashMap<>();
    private volatile boolean loaded;

    Organisations(
            JdbcClient jdbc,
            UnitTable units,
            OrganisationProperties properties,
            ResourcePatternResolver resources,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.properties = properties;
        this.resources = resources;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Every organisation that has a reference file, by code. */
    public List<Organisation> all() {
        load();
        return List.copyOf(known.values());
    }

    /** Empty if no reference file tells of it. */
    public Optional<Organisation> find(OrganisationCode code) {
        load();
        return Optional.ofNullable(known.get(code.value()));
    }

    /** @throws IllegalArgumentException if no reference file tells of it */
    public Organisation get(OrganisationCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No reference file of " + code));
    }

    /** Who does what on the organisation's route. @throws IllegalArgumentException if no reference file tells of it */
    public Offices offices(OrganisationCode code) {
        return get(code).offices();
    }

    /** Whether dossiers of the organisation go to this unit for their appraisal. */
    public boolean appraisedBy(OrganisationCode code, UnitCode unit) {
        return offices(code).appraising().unit().equals(unit);
    }

    /** How texts for people of this organisation call its offices; neutral words where no file tells of it. */
    public Words words(OrganisationCode code) {
        load();
        return words.getOrDefault(code.value(), Words.NEUTRAL);
    }

    /** For readers of whom nothing is known: the words of the only organisation, neutral ones where there are several. */
    public Words wordsForAnybody() {
        load();
        return words.size() == 1 ? words.values().iterator().next() : Words.NEUTRAL;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /**
     * Reads the reference files once at start, before anybody is served: adds what is missing, and brings names up to date
     * where a file is newer and no administrator changed them. Called again it does nothing.
     */
    public void load() {
        if (!loaded) {
            loadOnce();
        }
    }

    private synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        try {
            for (Resource resource : resources.getResources(properties.location())) {
                try (InputStream in = resource.getInputStream()) {
                    OrganisationFile file = OrganisationFile.read(resource.getFilename(), in);
                    transaction.executeWithoutResult(t -> load(resource.getFilename(), file));
                    Organisation read = file.organisation(resource.getFilename());
                    if (known.putIfAbsent(read.code().value(), read) != null) {
                        throw new OrganisationFileException(
                                resource.getFilename(), read.code() + " has another file; expected one");
                    }
                    words.put(read.code().value(), read.words());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + properties.location(), e);
        }
        loaded = true;
        withoutFile();
    }

    /** Rows that no file tells of any more: their people find nobody who appraises or decides. */
    private void withoutFile() {
        jdbc.sql("select organisation from organisation order by organisation").query(String.class).list().stream()
                .filter(code -> !known.containsKey(code))
                .forEach(code -> LOG.warn("{} has no reference file under {}", code, properties.location()));
    }

    void load(String name, OrganisationFile file) {
        OrganisationCode organisation = file.organisation(name).code();
        jdbc.sql("insert into organisation (organisation, name) values (?, ?) on conflict (organisation) do update"
                        + " set name = excluded.name")
                .params(organisation.value(), file.name())
                .update();
        // Two programs that start at once do this one after the other.
        jdbc.sql("select organisation from organisation where organisation = ? for update")
                .param(organisation.value())
                .query(String.class)
                .single();
        boolean newer = file.version() > appliedVersion(organisation, name);
        int added = 0;
        int changed = 0;
        for (Unit unit : file.units(name, properties.inspectionDelegations())) {
            if (units.insertFromFile(unit)) {
                added++;
            } else if (newer && units.updateFromFile(unit)) {
                changed++;
            }
        }
        if (newer) {
            applied(organisation, name, file.version());
        }
        if (added > 0 || changed > 0) {
            LOG.info("{}: {} units added, {} changed from {}", organisation, added, changed, name);
            events.publishEvent(new OrganisationChanged(
                    Actor.system(organisation),
                    "units.loaded",
                    "organisation",
                    organisation.value(),
                    name + " phiên bản " + file.version() + ": thêm " + added + ", sửa " + changed,
                    Map.of()));
        }
    }

    private int appliedVersion(OrganisationCode organisation, String file) {
        return jdbc.sql("select version from organisation_data where organisation = ? and file = ?")
                .params(organisation.value(), file)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void applied(OrganisationCode organisation, String file, int version) {
        jdbc.sql(
                        """
                        insert into organisation_data (organisation, file, version, applied_at) values (?, ?, ?, ?)
                        on conflict (organisation, file) do update
                            set version = excluded.version, applied_at = excluded.applied_at
                        """)
                .params(organisation.value(), file, version, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
