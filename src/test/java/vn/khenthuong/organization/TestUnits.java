package vn.khenthuong.organization;

import java.util.List;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The units of the reference file, without a database. */
public final class TestUnits {

    public static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");

    private TestUnits() {}

    /** Every unit of the province with this many inspection delegations. */
    public static List<Unit> dakLak(int delegations) {
        return OrganisationFile.read("daklak.yaml", TestUnits.class.getResourceAsStream("/organisation/daklak.yaml"))
                .units("daklak.yaml", delegations);
    }

    public static Unit unit(String code, String name, UnitKind kind, String parent, String through) {
        return new Unit(
                DAK_LAK,
                new UnitCode(code),
                name,
                kind,
                parent == null ? null : new UnitCode(parent),
                through == null ? null : new UnitCode(through),
                null,
                "test");
    }
}
