package vn.khenthuong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.IdeskEntry;
import vn.khenthuong.proposal.NameReadings;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** A unit writes its dossier: begins it in February, fills in the election's result and the reports in March. */
@Component
@OnlyInDemo
class DraftScenes {

    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 16);

    private final Backstage backstage;
    private final Papers papers;
    private final Drafting drafting;
    private final NameReadings names;
    private final IdeskEntry idesk;

    DraftScenes(Backstage backstage, Papers papers, Drafting drafting, NameReadings names, IdeskEntry idesk) {
        this.backstage = backstage;
        this.papers = papers;
        this.drafting = drafting;
        this.names = names;
        this.idesk = idesk;
    }

    Map<String, Scene<Story.Dossier>> scenes() {
        return Map.of(
                "create", this::create,
                "idesk", this::idesk,
                "result", this::result,
                "report", this::report,
                "call", this::call);
    }

    private Supplier<String> create(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        Unit unit = backstage.unitOf(dossier);
        return () -> {
            ProposalCode code =
                    drafting.create(actor, unit.code(), backstage.campaign().code(), null);
            dossier.nominees().forEach(entry -> add(actor, code, unit, entry, false));
            return code.value();
        };
    }

    private Supplier<String> idesk(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(act.by());
        Unit unit = backstage.unitOf(dossier);
        FileId proof = papers.arrival(actor, unit, act);
        return () -> {
            ProposalCode code = idesk.begin(
                    actor,
                    unit.code(),
                    backstage.campaign().code(),
                    act.body(),
                    act.arrived().atZone(CampaignZone.ZONE).toInstant(),
                    proof,
                    act.text());
            dossier.nominees().forEach(entry -> add(actor, code, unit, entry, true));
            return code.value();
        };
    }

    private void add(Actor actor, ProposalCode code, Unit unit, Story.Entry entry, boolean held) {
        drafting.addNominee(actor, code, version(actor, code), draft(unit, entry, held));
    }

    /** After the election: the figures of the commune, and what each nominee is attested to have done. */
    private Supplier<String> result(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        return Scene.doing(() -> complete(actor, dossier));
    }

    private void complete(Actor actor, Story.Dossier dossier) {
        Unit unit = backstage.unitOf(dossier);
        ProposalCode code = backstage.code(dossier.unit());
        DossierView view = backstage.view(actor, dossier);
        dossier.nominees()
                .forEach(entry -> drafting.changeNominee(
                        actor, code, version(actor, code), Backstage.id(view, entry), draft(unit, entry, true)));
    }

    private Supplier<String> report(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        Unit unit = backstage.unitOf(dossier);
        Map<Story.Entry, Map<String, FileId>> files = new HashMap<>();
        dossier.nominees().forEach(entry -> files.put(entry, papers.ofNominee(actor, unit, entry, act.day())));
        return Scene.doing(() -> {
            // Where no figures had to be waited for, the officer attests and attaches at once.
            complete(actor, dossier);
            DossierView view = backstage.view(actor, dossier);
            dossier.nominees().forEach(entry -> files.get(entry)
                    .forEach((item, file) ->
                            drafting.attach(actor, view.code(), Backstage.id(view, entry), item, file)));
        });
    }

    private Supplier<String> call(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        ProposalCode code = backstage.code(dossier.unit());
        return Scene.doing(() -> {
            names.confirm(
                    actor,
                    code,
                    version(actor, code),
                    backstage.view(actor, dossier).nominees().stream()
                            .collect(Collectors.toMap(
                                    NomineeView::id, nominee -> nominee.typed().certificateName())));
            drafting.bringToCouncil(actor, code, version(actor, code));
        });
    }

    private int version(Actor actor, ProposalCode code) {
        return backstage.version(actor, code);
    }

    /** @param held whether the election is over: only then are there figures and finished merits */
    private NomineeDraft draft(Unit unit, Story.Entry entry, boolean held) {
        PlanRules rules = backstage.campaign().rules();
        PlanRules.SubjectType type = rules.subjectTypes().get(entry.type());
        boolean person = type.kind() == NomineeKind.INDIVIDUAL;
        Boolean yes = held && entry.voters() != null ? Boolean.TRUE : null;
        Set<String> attested = rules.criteriaOf(type.criteriaSet()).stream()
                .filter(criterion -> !criterion.set().weighed())
                .map(PlanRules.Criterion::key)
                .collect(Collectors.toSet());
        return new NomineeDraft(
                type.kind(),
                entry.name(),
                null,
                entry.born() == null ? null : LocalDate.parse(entry.born()),
                entry.female(),
                entry.citizen(),
                person ? entry.job() : null,
                person ? unit.name() : null,
                entry.line() == null ? unit.code() : new UnitCode(entry.line()),
                unit.code(),
                entry.type(),
                null,
                FROM,
                held ? TO : null,
                held ? entry.achievement() : null,
                entry.direct(),
                held ? entry.voters() : null,
                held ? entry.voted() : null,
                yes,
                yes == null ? null : Boolean.FALSE,
                yes,
                null,
                held ? attested : Set.of());
    }
}
