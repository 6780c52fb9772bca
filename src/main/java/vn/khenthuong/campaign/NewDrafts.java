package vn.khenthuong.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Begins the writing of a campaign: anew, as a copy, as the next version of an open one, or from a file. */
@Component
@Transactional
public class NewDrafts {

    private final CampaignDraftTable table;
    private final CampaignTable opened;
    private final Campaigns campaigns;
    private final OpenedPlans openedPlans;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Clock clock;

    NewDrafts(
            CampaignDraftTable table,
            CampaignTable opened,
            Campaigns campaigns,
            OpenedPlans openedPlans,
            Organisations organisations,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.opened = opened;
        this.campaigns = campaigns;
        this.openedPlans = openedPlans;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a campaign of which nothing is written yet.
     *
     * @throws RefusedException if the names are not sound or taken
     */
    public void begin(Actor actor, CampaignNames names) {
        CampaignPermissions.of(actor).requireAdministering("begin draft", "campaign");
        refuseUnsound(actor, names);
        String level = organisations.get(actor.organisation()).level().name();
        add(actor, names.code(), PlanTree.blank(names, actor.organisation().value(), level), null);
    }

    /**
     * Begins a campaign as a copy of another one of the organisation, open or closed.
     *
     * @throws NotPermittedException if there is no such campaign
     * @throws RefusedException if the names are not sound or taken
     */
    public void copy(Actor actor, String from, CampaignNames names) {
        CampaignPermissions.of(actor).requireAdministering("copy campaign", from);
        Campaign origin = openedPlans.get(actor, from);
        refuseUnsound(actor, names);
        add(actor, names.code(), openedPlans.written(origin).named(names), origin);
    }

    /**
     * Begins the next version of an open campaign.
     *
     * @throws NotPermittedException if there is no such campaign
     * @throws RefusedException if it is closed, or its next version is being written already
     */
    public void amend(Actor actor, String code) {
        CampaignPermissions.of(actor).requireAdministering("amend campaign", code);
        Campaign origin = openedPlans.get(actor, code);
        if (!origin.open()) {
            throw new RefusedException(DraftFindings.closed(code));
        }
        add(actor, code, openedPlans.written(origin), origin);
    }

    /**
     * Begins a campaign from a campaign file; one of an older schema is brought to the newest.
     *
     * @param bytes the file in UTF-8, at most 1 MiB
     * @return the campaign's code, and what was changed in reading
     * @throws RefusedException if it is no campaign file, of another organisation, or its code is taken
     */
    public Taken take(Actor actor, String name, byte[] bytes) {
        CampaignPermissions.of(actor).requireAdministering("read campaign file", "campaign");
        try {
            PlanText.refuseIfTooLong(name, bytes.length);
            DraftFile file = DraftFile.read(name, new String(bytes, StandardCharsets.UTF_8));
            PlanTree tree = file.tree();
            if (!tree.text("organisation").equals(actor.organisation().value())) {
                throw new RefusedException(DraftFindings.otherOrganisation(tree.text("organisation")));
            }
            refuseUnsound(actor, file.names());
            add(actor, tree.text("code"), tree, null);
            return new Taken(tree.text("code"), file.migrated());
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    /**
     * A file that was taken in.
     *
     * @param code the draft's
     * @param migrated what was changed because the file is of an older schema; empty for a new one
     */
    public record Taken(String code, List<PlanChange> migrated) {}

    private void add(Actor actor, String code, PlanTree tree, Campaign origin) {
        boolean added = table.add(
                actor.organisation(),
                new CampaignDraftTable.Row(
                        code,
                        tree.yaml(),
                        origin == null ? null : origin.code(),
                        origin == null ? null : origin.version(),
                        1,
                        actor.userId(),
                        clock.instant()));
        if (!added) {
            throw new RefusedException(DraftFindings.taken("code", code));
        }
        audit.record(
                actor,
                "campaign.draft-begun",
                AuditSubject.campaign(code),
                origin == null ? "" : origin.code() + ", phiên bản " + origin.version(),
                Map.of());
    }

    private void refuseUnsound(Actor actor, CampaignNames names) {
        List<Finding> findings = new ArrayList<>(DraftFindings.names(names));
        if (findings.isEmpty()
                && campaigns.byCode(actor.organisation(), names.code()).isPresent()) {
            findings.add(DraftFindings.taken("code", names.code()));
        }
        if (findings.isEmpty() && opened.prefixTaken(names.prefix())) {
            findings.add(DraftFindings.taken("prefix", names.prefix()));
        }
        RefusedException.ifBlocked(findings);
    }
}
