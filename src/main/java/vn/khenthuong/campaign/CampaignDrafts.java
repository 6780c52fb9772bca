package vn.khenthuong.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/**
 * Campaigns written in the browser: changed part by part, and opened when nothing stands against it; {@link NewDrafts} begins
 * them. A draft is the campaign file that it will be, so that what is exported can be read in again, and a
 * draft of an open campaign's code is its next version.
 *
 * <p>Every method asks whether the actor administers the organisation, and knows the drafts of this organisation only.
 */
@Component
@Transactional
public class CampaignDrafts {

    private final CampaignDraftTable table;
    private final CampaignTable opened;
    private final Campaigns campaigns;
    private final CampaignFiles files;
    private final CampaignAdministration administration;
    private final OpenedPlans openedPlans;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignDrafts(
            CampaignDraftTable table,
            CampaignTable opened,
            Campaigns campaigns,
            CampaignFiles files,
            CampaignAdministration administration,
            OpenedPlans openedPlans,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.opened = opened;
        this.campaigns = campaigns;
        this.files = files;
        this.administration = administration;
        this.openedPlans = openedPlans;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All drafts, changed last first. */
    @Transactional(readOnly = true)
    public List<CampaignDraft> all(Actor actor) {
        CampaignPermissions.of(actor).requireAdministering("read drafts", "campaign");
        return table.all(actor.organisation()).stream()
                .map(row -> draft(actor, row))
                .toList();
    }

    /** @throws NotPermittedException if there is no such draft in the actor's organisation */
    @Transactional(readOnly = true)
    public CampaignDraft view(Actor actor, String code) {
        return draft(actor, row(actor, code));
    }

    /** A part of the draft as a JSON object: its keys of the campaign file, those that are written. */
    @Transactional(readOnly = true)
    public String part(Actor actor, String code, PlanPart part) {
        return tree(row(actor, code)).json(part);
    }

    /**
     * What would stand against this content of a part; nothing is kept.
     *
     * @param json as {@link #part} gives it
     * @throws RefusedException if it is no such object
     */
    @Transactional(readOnly = true)
    public List<DraftProblem> check(Actor actor, String code, PlanPart part, String json) {
        PlanTree tree = changed(tree(row(actor, code)), part, json);
        return problems(code, tree.yaml()).getOrDefault(part, List.of());
    }

    /**
     * Keeps a part. A part may be kept unfinished: {@link CampaignDraft#problems} says what is missing.
     *
     * @param version of the draft that was changed
     * @param json as {@link #part} gives it
     * @throws RefusedException if somebody else changed the draft meanwhile, or it is no such object
     */
    public void save(Actor actor, String code, int version, PlanPart part, String json) {
        CampaignDraftTable.Row row = row(actor, code);
        String text = changed(tree(row), part, json).yaml();
        if (!table.change(actor.organisation(), code, version, text, actor.userId(), clock.instant())) {
            throw new RefusedException(DraftFindings.changedMeanwhile(row));
        }
    }

    /**
     * Says of silent parts that the text does not speak of them: an open point for each.
     *
     * @param version of the draft that was looked at
     * @param parts as {@link DraftProblem#open} names them; what is no silent part of the draft is passed over
     * @throws RefusedException if somebody else changed the draft meanwhile
     */
    public void leaveOpen(Actor actor, String code, int version, Collection<String> parts) {
        CampaignDraftTable.Row row = row(actor, code);
        List<String> silent = problems(code, row.text()).values().stream()
                .flatMap(List::stream)
                .map(DraftProblem::open)
                .filter(Objects::nonNull)
                .filter(parts::contains)
                .toList();
        String text = tree(row).leftOpen(silent).yaml();
        if (!table.change(actor.organisation(), code, version, text, actor.userId(), clock.instant())) {
            throw new RefusedException(DraftFindings.changedMeanwhile(row));
        }
    }

    /** Codes of the entries that the rules look for. @param list {@code principles} or {@code dossierItems} */
    public static List<String> read(String list) {
        return PlanSilence.entries(list);
    }

    /** What an open point of the draft may be about: parts of the campaign file, in order. */
    @Transactional(readOnly = true)
    public List<String> openable(Actor actor, String code) {
        return PlanSilence.names(tree(row(actor, code)).tree());
    }

    /** What the draft says differently from the campaign that it was copied from; empty if from none. */
    @Transactional(readOnly = true)
    public List<PlanDifference> differences(Actor actor, String code) {
        CampaignDraftTable.Row row = row(actor, code);
        return row.origin() == null
                ? List.of()
                : campaigns
                        .version(actor.organisation(), row.origin(), row.originVersion())
                        .map(origin -> PlanDifferences.between(openedPlans.written(origin), tree(row)))
                        .orElse(List.of());
    }

    /**
     * What the campaign that the draft was copied from rested on beyond its text, and the draft does not say: a copy holds
     * the text alone.
     *
     * @return places of the plan, as {@link Assumptions#places} calls them, in order
     */
    @Transactional(readOnly = true)
    public List<String> leftOut(Actor actor, String code) {
        CampaignDraftTable.Row row = row(actor, code);
        if (row.origin() == null) {
            return List.of();
        }
        PlanTree tree = tree(row);
        return campaigns.version(actor.organisation(), row.origin(), row.originVersion()).stream()
                .flatMap(origin -> origin.assumptions().places().stream())
                .filter(place -> !tree.says(place))
                .sorted()
                .toList();
    }

    /** The draft as the campaign file that it is, in UTF-8. */
    @Transactional(readOnly = true)
    public String export(Actor actor, String code) {
        return row(actor, code).text();
    }

    /** A campaign's newest version as the campaign file that it is, without what was assumed. */
    @Transactional(readOnly = true)
    public String exportOpened(Actor actor, String code) {
        CampaignPermissions.of(actor).requireAdministering("export campaign", code);
        return openedPlans.text(openedPlans.get(actor, code));
    }

    /**
     * Opens the draft as a campaign, or applies it as the next version of the open campaign of its code.
     *
     * @param version of the draft that was looked at
     * @param ground of a next version: the notice with number and date, 1 to 2,000 characters; not asked of a new campaign
     * @throws RefusedException if anything stands against it, or somebody else changed it meanwhile
     */
    public void open(Actor actor, String code, int version, String ground) {
        CampaignDraftTable.Row row = row(actor, code);
        if (!table.remove(actor.organisation(), code, version)) {
            throw new RefusedException(DraftFindings.changedMeanwhile(row));
        }
        CampaignFiles.CampaignFile file = file(code, row.text());
        if (amends(actor, code)) {
            administration.apply(actor, code, file, ground);
            return;
        }
        Plan plan = sound(file);
        if (opened.prefixTaken(plan.prefix()) || !opened.open(plan, clock.instant())) {
            throw new RefusedException(DraftFindings.taken("prefix", plan.prefix()));
        }
        opened.add(plan, 1, file.text(), file.sha256(), actor.userId(), clock.instant());
        audit.record(
                actor,
                "campaign.opened",
                AuditSubject.campaign(code),
                plan.document().cited().vi(),
                Map.of());
        events.publishEvent(new CampaignOpened(actor.organisation(), code));
    }

    /** Throws the draft away. @throws RefusedException if somebody else changed it meanwhile */
    public void discard(Actor actor, String code, int version) {
        CampaignDraftTable.Row row = row(actor, code);
        if (!table.remove(actor.organisation(), code, version)) {
            throw new RefusedException(DraftFindings.changedMeanwhile(row));
        }
        audit.record(actor, "campaign.draft-discarded", AuditSubject.campaign(code), "", Map.of());
    }

    private Plan sound(CampaignFiles.CampaignFile file) {
        try {
            return files.read(file).plan();
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    private CampaignDraft draft(Actor actor, CampaignDraftTable.Row row) {
        PlanTree tree = tree(row);
        return new CampaignDraft(
                row.code(),
                tree.tree().path("title").path("vi").asText(row.code()),
                row.version(),
                row.origin(),
                amends(actor, row.code()),
                row.changedBy(),
                row.changedAt(),
                tree.parts(),
                tree.takesProposals(),
                problems(row.code(), row.text()));
    }

    private Map<PlanPart, List<DraftProblem>> problems(String code, String text) {
        Map<PlanPart, List<DraftProblem>> byPart = new HashMap<>();
        try {
            files.read(file(code, text));
        } catch (PlanFileException e) {
            Map<PlanPart, List<DraftProblem>> found = new EnumMap<>(PlanPart.class);
            Set<String> paths = e.problems().stream().map(PlanProblem::path).collect(Collectors.toSet());
            for (PlanProblem problem : e.problems()) {
                if (problem.path().endsWith(".en")
                        && paths.contains(problem.path().replaceFirst("en$", "vi"))) {
                    // English follows from the Vietnamese, which is missing itself.
                    continue;
                }
                PlanPart part =
                        PlanPart.holding(problem.path().split("[.\\[]", 2)[0]).orElse(PlanPart.FOUNDATION);
                found.computeIfAbsent(part, fresh -> new ArrayList<>())
                        .add(new DraftProblem(problem.path(), problem.expected(), problem.open()));
            }
            byPart.putAll(found);
        }
        return byPart;
    }

    private boolean amends(Actor actor, String code) {
        return campaigns.byCode(actor.organisation(), code).isPresent();
    }

    private CampaignDraftTable.Row row(Actor actor, String code) {
        CampaignPermissions.of(actor).requireAdministering("read draft", code);
        return table.find(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code));
    }

    private static PlanTree tree(CampaignDraftTable.Row row) {
        return PlanTree.parse(row.code(), row.text());
    }

    private static PlanTree changed(PlanTree tree, PlanPart part, String json) {
        try {
            return tree.with(part, json);
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    private static CampaignFiles.CampaignFile file(String code, String text) {
        return new CampaignFiles.CampaignFile(code + ".yaml", text);
    }
}
