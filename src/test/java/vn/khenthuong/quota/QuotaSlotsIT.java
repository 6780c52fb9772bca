package vn.khenthuong.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

/** Slots are numbered, given out under a lock and follow the campaign's newest number, up and down. */
@IntegrationTest
class QuotaSlotsIT {

    private static final OrganisationCode ORGANISATION = new OrganisationCode("daklak");
    private static final ProposalCode DOSSIER = new ProposalCode("SLOT2026-00001");

    @Autowired
    private QuotaSlots slots;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String campaign;
    private final UnitCode body = new UnitCode("22015");

    @BeforeEach
    void ownCampaign() {
        campaign = "slots-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private BodyLimit limit(int max) {
        return new BodyLimit(body, Counting.ANY, "COMMUNE", max);
    }

    private boolean take(int max, NomineeId nominee) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            slots.lock(ORGANISATION, campaign, List.of(limit(max)));
            return slots.take(ORGANISATION, campaign, limit(max), nominee, DOSSIER);
        }));
    }

    private List<NomineeId> taken(int max, int count) {
        List<NomineeId> nominees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NomineeId nominee = new NomineeId(UUID.randomUUID());
            assertThat(take(max, nominee)).isTrue();
            nominees.add(nominee);
        }
        return nominees;
    }

    private void release(NomineeId... nominees) {
        transaction.executeWithoutResult(status -> slots.release(List.of(nominees)));
    }

    private int max() {
        return jdbc.sql("select max from quota_limit where campaign = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    private int used() {
        return slots.usedElsewhere(ORGANISATION, campaign, List.of(body), null)
                .getOrDefault(new QuotaSlots.Use(body, Counting.ANY), 0);
    }

    @Test
    void givesOutNoMoreThanThereAre() {
        taken(2, 2);

        assertThat(take(2, new NomineeId(UUID.randomUUID()))).isFalse();
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void takesOneSlotForOneNominee() {
        NomineeId nominee = taken(2, 1).get(0);

        assertThat(take(2, nominee)).isTrue();
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void fillsAGapFirst() {
        List<NomineeId> three = taken(3, 3);
        release(three.get(1));

        assertThat(take(3, new NomineeId(UUID.randomUUID()))).isTrue();
        assertThat(jdbc.sql("select ordinal from quota_slot where campaign = ? order by ordinal")
                        .param(campaign)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
    }

    @Test
    void followsAHigherLimit() {
        taken(2, 2);

        assertThat(take(3, new NomineeId(UUID.randomUUID()))).isTrue();
        assertThat(max()).isEqualTo(3);
    }

    @Test
    void followsALowerLimitOnceItsSlotsAreFree() {
        List<NomineeId> three = taken(3, 3);
        release(three.get(2));
        assertThat(take(1, new NomineeId(UUID.randomUUID())))
                .as("two are in use, one is allowed now")
                .isFalse();
        release(three.get(0), three.get(1));

        assertThat(take(1, new NomineeId(UUID.randomUUID()))).isTrue();
        assertThat(max()).isEqualTo(1);
        assertThat(take(1, new NomineeId(UUID.randomUUID()))).isFalse();
    }

    /** The database has the last word, even on a row that did not come through this class. */
    @Test
    void letsTheDatabaseRefuseOneTooMany() {
        taken(1, 1);

        assertThatThrownBy(
                        () -> jdbc.sql("insert into quota_slot (organisation, campaign, body, counting, max, ordinal,"
                                        + " nominee, dossier, taken_at) select organisation, campaign, body, counting, max, 2,"
                                        + " ?, dossier, taken_at from quota_slot where campaign = ?")
                                .params(UUID.randomUUID(), campaign)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
