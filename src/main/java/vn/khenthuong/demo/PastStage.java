package vn.khenthuong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.print.Paper;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/** What every scene of 2021 asks for: who acts, on which dossier, and what stands in it. */
@Component
@OnlyInPastDemo
class PastStage {

    /** Within every plan of 2021; the election was on 23/5/2021. */
    private static final LocalDate FROM = LocalDate.of(2021, 2, 15);

    private static final LocalDate TO = LocalDate.of(2021, 5, 24);

    private final PastPeople people;
    private final StoryLog log;
    private final Organisations organisations;
    private final Units units;
    private final Campaigns campaigns;
    private final Files files;
    private final Clock clock;

    PastStage(
            PastPeople people,
            StoryLog log,
            Organisations organisations,
            Units units,
            Campaigns campaigns,
            Files files,
            Clock clock) {
        this.people = people;
        this.log = log;
        this.organisations = organisations;
        this.units = units;
        this.campaigns = campaigns;
        this.files = files;
        this.clock = clock;
    }

    /** Under which name the log keeps a step: a round has a code of its own. */
    static String subject(PastStory.Dossier dossier, RouteStep step) {
        return step == RouteStep.SUBMIT ? dossier.key() + "/round" : dossier.key();
    }

    Offices offices(PastStory.Place place) {
        return organisations.get(place.code()).offices();
    }

    Actor actor(PastStory.Place place, UnitCode unit, Role role) {
        return people.actor(place.login(unit.value(), role));
    }

    Actor office(PastStory.Place place, Role role) {
        return actor(place, offices(place).appraising().unit(), role);
    }

    Actor deciding(PastStory.Place place, Role role) {
        return actor(place, offices(place).deciding().unit(), role);
    }

    boolean opened(PastStory.Place place) {
        return !campaigns.open(place.code()).isEmpty();
    }

    /** The place's only open one. */
    Campaign campaign(PastStory.Place place) {
        return campaigns.open(place.code()).get(0);
    }

    /** Whose council meets on the dossier. */
    UnitCode council(PastStory.Place place, PastStory.Dossier dossier) {
        return route(place, dossier) == Route.UNIT
                ? organisations.get(place.code()).grantingUnit(dossier.unitCode())
                : dossier.unitCode();
    }

    Route route(PastStory.Place place, PastStory.Dossier dossier) {
        return campaign(place)
                .plan()
                .awardForm(dossier.form())
                .orElseThrow(() -> new IllegalStateException("No form " + dossier.form()))
                .route();
    }

    ProposalCode dossier(PastStory.Place place, PastStory.Dossier dossier) {
        return new ProposalCode(
                log.code(place.code(), subject(dossier, RouteStep.DRAFT)).orElseThrow());
    }

    RoundCode round(PastStory.Place place, PastStory.Dossier dossier) {
        return new RoundCode(
                log.code(place.code(), subject(dossier, RouteStep.SUBMIT)).orElseThrow());
    }

    /** A number that no other dossier of the place has. */
    static int ordinal(PastStory.Place place, PastStory.Dossier dossier) {
        return 11 + place.dossiers().indexOf(dossier);
    }

    LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    /** Keeps what the program printed as the uploader's file. */
    FileId store(Actor by, UnitCode owner, Paper paper) {
        try (InputStream print = paper.content()) {
            return files.store(by, owner, paper.name() + ".pdf", print, "demo").id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A finished nominee of the unit itself, attested by every criterion that somebody attests. */
    NomineeDraft nominee(PastStory.Place place, PastStory.Dossier dossier, PastStory.Entry entry) {
        PlanRules rules = campaign(place).rules();
        PlanRules.SubjectType type = rules.subjectTypes().get(entry.type());
        boolean person = type.kind() == NomineeKind.INDIVIDUAL;
        Boolean yes = entry.voters() == null ? null : Boolean.TRUE;
        Set<String> attested = rules.criteriaOf(type.criteriaSet()).stream()
                .filter(criterion -> !Boolean.FALSE.equals(entry.attested()))
                .filter(PlanRules.Criterion::attested)
                .filter(criterion -> !criterion.set().weighed())
                .map(PlanRules.Criterion::key)
                .collect(Collectors.toSet());
        return new NomineeDraft(
                type.kind(),
                entry.name(),
                null,
                entry.born() == null ? null : LocalDate.parse(entry.born()),
                entry.female(),
                null,
                person ? entry.job() : null,
                person ? units.get(place.code(), dossier.unitCode()).name() : null,
                dossier.unitCode(),
                dossier.unitCode(),
                entry.type(),
                null,
                dossier.from() == null ? FROM : LocalDate.parse(dossier.from()),
                dossier.to() == null ? TO : LocalDate.parse(dossier.to()),
                entry.achievement(),
                Boolean.TRUE.equals(entry.direct()),
                entry.voters(),
                entry.voted(),
                yes,
                yes == null ? null : Boolean.FALSE,
                yes,
                new LocalFigures(
                        entry.studied(),
                        entry.ballots(),
                        entry.invalid(),
                        entry.reported() == null ? null : Instant.parse(entry.reported())),
                attested);
    }
}
