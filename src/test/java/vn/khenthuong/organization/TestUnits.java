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
        return read("daklak.yaml").units("daklak.yaml", delegations);
    }

    /** An organisation by its file, for example {@code laichau-truongchinhtri.yaml}. */
    public static Organisation organisation(String file) {
        return read(file).organisation(file);
    }

    /** The units of an organisation by its file. */
    public static List<Unit> units(String file) {
        return read(file).units(file, 5);
    }

    static OrganisationFile read(String file) {
        return OrganisationFile.read(file, TestUnits.class.getResourceAsStream("/organisation/" + file));
    }

    /** What a file needs above its units, with a unit {@code so} that is all its offices. */
    static String head(int version) {
        String title = "{ full: { vi: V, en: E }, brief: { vi: V, en: E }, signature: S }";
        return """
                version: %d
                organisation: daklak
                name: Tỉnh Đắk Lắk
                level: PROVINCE
                place: Đắk Lắk
                offices:
                  appraising: { unit: so, name: { vi: V, en: E }, division: { vi: V, en: E },
                    divisionHead: { vi: V, en: E }, head: %s, deputy: %s, mark: test }
                  deciding: { unit: so, body: { vi: V, en: E }, head: %s, deputy: %s, clerk: { vi: V, en: E }, mark: test }
                grants: [ { form: provincial-certificate, clause: X, mark: test } ]
                units:
                """
                .formatted(version, title, title, title, title);
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
