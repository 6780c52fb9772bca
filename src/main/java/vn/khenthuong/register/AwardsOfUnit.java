package vn.khenthuong.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.UnitUse;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Entries of the register stand under their unit for as long as they are kept. */
@Component
class AwardsOfUnit implements UnitUse {

    private final JdbcClient jdbc;

    AwardsOfUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> of(OrganisationCode organisation, UnitCode unit) {
        int awards = jdbc.sql("select count(*) from award_entry where organisation = ? and unit = ?")
                .params(organisation.value(), unit.value())
                .query(Integer.class)
                .single();
        return awards == 0
                ? List.of()
                : List.of(Finding.invalid(
                        "unit-has-awards",
                        new Subject(Subject.Kind.PROPOSAL, unit.value(), "unit", unit.value()),
                        String.valueOf(awards),
                        "0",
                        "Sổ khen thưởng có " + awards + " dòng của đơn vị nên không xóa được.",
                        "The register of awards holds " + awards + " entries of the unit; it cannot be deleted."));
    }
}
