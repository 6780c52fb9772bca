package vn.khenthuong.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.Actor;

/**
 * Reads the campaign files before anybody is served: a new one is opened as version 1, a changed one of an open campaign is
 * reported and waits for an administrator, a broken one stops the start.
 */
@Component
class CampaignStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignStart.class);

    private final Organisations organisations;
    private final CampaignFiles files;
    private final CampaignTable table;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignStart(
            Organisations organisations,
            CampaignFiles files,
            CampaignTable table,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organisations = organisations;
        this.files = files;
        this.table = table;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // A plan is held against the organisation's bodies, so these must be there first.
        organisations.load();
        Map<String, String> prefixes = new HashMap<>();
        for (CampaignFiles.CampaignFile file : files.all()) {
            PlanReader.Reading reading = files.read(file);
            Plan plan = reading.plan();
            if (organisations.find(plan.organisation()).isEmpty()) {
                LOG.warn("{}: no organisation {} in this installation; left aside", file.name(), plan.organisation());
                continue;
            }
            reading.migrated()
                    .forEach(change -> LOG.info("{} read by schema {}: {}", file.name(), Plan.SCHEMA_VERSION, change));
            String other = prefixes.putIfAbsent(plan.prefix(), file.name());
            if (other != null) {
                throw new PlanFileException(
                        file.name(),
                        List.of(file.locations()
                                .problem(
                                        "/prefix",
                                        "trùng tiền tố của " + other + "; cần tiền tố riêng",
                                        "is the prefix of " + other + " too; expected one of its own")));
            }
            transaction.executeWithoutResult(t -> start(file, plan));
        }
    }

    private void start(CampaignFiles.CampaignFile file, Plan plan) {
        Instant now = clock.instant();
        if (table.open(plan, now)) {
            Actor system = Actor.system(plan.organisation());
            table.add(plan, 1, file.text(), file.sha256(), system.userId(), now);
            audit.record(
                    system,
                    "campaign.opened",
                    AuditSubject.campaign(plan.code()),
                    plan.document().cited().vi(),
                    Map.of());
            LOG.info("Campaign {} opened from {}", plan.code(), file.name());
            return;
        }
        table.newest(plan.organisation(), plan.code())
                .filter(v -> v.closedAt() == null && !v.sha256().equals(file.sha256()))
                .ifPresent(v -> LOG.warn(
                        "Campaign {}: {} differs from version {}. It is not applied by itself; an administrator may"
                                + " apply it as version {}",
                        plan.code(),
                        file.name(),
                        v.number(),
                        v.number() + 1));
    }
}
