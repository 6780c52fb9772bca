package vn.khenthuong.support;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** An organisation of its own with many sent dossiers; closing it takes everything away again. */
public final class ManyDossiers implements AutoCloseable {

    private final JdbcClient jdbc;
    private final OrganisationCode organisation;

    /** @param code of an organisation that does not exist, for example {@code muoinghin} */
    public ManyDossiers(JdbcClient jdbc, String code, int dossiers) {
        this.jdbc = jdbc;
        this.organisation = new OrganisationCode(code);
        jdbc.sql("insert into organisation (organisation, name) values (?, 'Tỉnh Ví Dụ')")
                .param(code)
                .update();
        jdbc.sql("insert into unit (organisation, code, name, kind, mark, edited)"
                        + " values (?, 'xa', 'Xã Ví Dụ', 'COMMUNE', 'configuration', true)")
                .param(code)
                .update();
        jdbc.sql(
                        "insert into proposal (organisation, code, campaign, campaign_version, unit, award_form, route, council_unit,"
                                + " channel, state, version, changes,"
                                + " created_by, created_at, changed_by, changed_at, sent_at)"
                                + " select ?, 'MN2026-' || to_char(i, 'FM00000'), 'vi-du', 1, 'xa', 'vi-du', 'PROVINCE', 'xa', 'PORTAL', 'SENT', 0, 0,"
                                + " 'nhieu', t, 'nhieu', t, t from generate_series(1, ?) i,"
                                + " lateral (select timestamptz '2026-03-20 08:00+07' + i * interval '1 second' as t) at")
                .param(code)
                .param(dossiers)
                .update();
        jdbc.sql("analyze proposal").update();
    }

    /** Somebody who may see all of them. */
    public Actor appraiser() {
        return new Actor("nhieu", "Nhiều", organisation, Set.of(new Assignment(Role.APPRAISER, new UnitCode("so"))));
    }

    @Override
    public void close() {
        for (String table : List.of("proposal", "unit", "organisation")) {
            jdbc.sql("delete from " + table + " where organisation = ?")
                    .param(organisation.value())
                    .update();
        }
    }
}
