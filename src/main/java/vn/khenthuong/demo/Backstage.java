package vn.khenthuong.demo;

import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What every scene asks for: who acts, on which dossier, and what stands in it. */
@Component
@OnlyInDemo
class Backstage {

    static final OrganisationCode ORGANISATION = new OrganisationCode("daklak");

    private final Story story = StoryReader.read();
    private final Actors actors;
    private final Units units;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final StoryLog log;

    Backstage(Actors actors, Units units, Dossiers dossiers, Campaigns campaigns, StoryLog log) {
        this.actors = actors;
        this.units = units;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.log = log;
    }

    /** The campaign that the story is about. */
    Campaign campaign() {
        return campaigns.open(ORGANISATION).get(0);
    }

    Story story() {
        return story;
    }

    Actor actor(String login) {
        return actors.byUserId(login).orElseThrow(() -> new IllegalStateException("Nobody plays as " + login));
    }

    /** Whoever the act names, else whoever holds the role in the dossier's unit. */
    Actor actor(Story.Dossier dossier, StoryAct act, Role role) {
        return actor(act.by() != null ? act.by() : story.login(unitOf(dossier).code(), role));
    }

    Unit unitOf(Story.Dossier dossier) {
        return units.get(ORGANISATION, story.cast(dossier.unit()).code());
    }

    String unitName(UnitCode code) {
        return units.get(ORGANISATION, code).name();
    }

    ProposalCode code(String unitKey) {
        return log.code(ORGANISATION, unitKey)
                .map(ProposalCode::new)
                .orElseThrow(() -> new IllegalStateException(unitKey + " has no dossier yet"));
    }

    DossierView view(Actor actor, Story.Dossier dossier) {
        return dossiers.view(actor, code(dossier.unit()));
    }

    /** The dossier's version that somebody sees who opens it now. */
    int version(Actor actor, ProposalCode code) {
        return dossiers.view(actor, code).version();
    }

    static NomineeView nominee(DossierView view, Story.Entry entry) {
        return view.nominees().stream()
                .filter(nominee -> nominee.name().equals(entry.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the dossier: " + entry.key()));
    }

    static NomineeId id(DossierView view, Story.Entry entry) {
        return nominee(view, entry).id();
    }

    /** The story's word on a nominee of a dossier. */
    static Story.Entry entry(Story.Dossier dossier, NomineeView nominee) {
        return dossier.nominees().stream()
                .filter(entry -> entry.name().equals(nominee.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not in the story: " + nominee.id()));
    }
}
