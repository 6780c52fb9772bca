package vn.khenthuong.proposal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.UnitUse;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Dossiers stand under their unit for as long as they are kept. */
@Component
class DossiersOfUnit implements UnitUse {

    private final JdbcClient jdbc;

    DossiersOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> of(OrganisationCode organisation, UnitCode unit) {
        List<Finding> findings = new ArrayList<>();
        int dossiers = count(
                """
                select count(*) from proposal p where p.organisation = :organisation and (p.unit = :unit or p.council_unit = :unit
                  or exists (select 1 from nominee n where n.proposal_id = p.id and :unit in (n.body, n.managing_unit)))
                """,
                organisation,
                unit);
        if (dossiers > 0) {
            findings.add(Finding.invalid(
                    "unit-has-dossiers",
                    new Subject(Subject.Kind.PROPOSAL, unit.value(), "unit", unit.value()),
                    String.valueOf(dossiers),
                    "0",
                    "Đơn vị có " + dossiers
                            + " hồ sơ nên không xóa được: hồ sơ và kết quả phải còn tra cứu được theo đơn vị. Nếu đơn"
                            + " vị đổi tên, hãy đổi tên; nếu thôi hoạt động, hãy kết thúc vai trò của mọi người trong đơn vị.",
                    "The unit has " + dossiers
                            + " dossiers and cannot be deleted: they must be found under it. Rename it, or end"
                            + " the roles of its people."));
        }
        return findings;
    }

    private int count(String sql, OrganisationCode organisation, UnitCode unit) {
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }
}
