package vn.khenthuong.support;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.OrganisationCode;

/**
 * One of the organisations beside the province, with a small open campaign of its own in which every unit may propose two. All
 * tests of one organisation share it.
 */
public final class OtherOrganisation {

    private OtherOrganisation() {}

    /**
     * Opens the campaign where it is not there yet.
     *
     * @param form how its award is called
     * @return its code
     */
    public static String campaign(ApplicationContext context, OrganisationCode organisation, String form) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        String code = "thu-" + organisation;
        boolean there = jdbc.sql("select count(*) from campaign where organisation = ? and code = ?")
                        .params(organisation.value(), code)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            String prefix = "T" + organisation.value().substring(0, 4).toUpperCase()
                    + organisation.value().length();
            open(context, organisation, form, code, prefix, "");
        }
        return code;
    }

    /**
     * Opens another campaign beside the others, older than they are; the test that opens it closes it again.
     *
     * @param code begins with {@code thu-}
     */
    public static void another(
            ApplicationContext context, OrganisationCode organisation, String form, String code, String prefix) {
        open(context, organisation, form, code, prefix, "");
        context.getBean(JdbcClient.class)
                .sql(
                        "update campaign set opened_at = opened_at - interval '30 years' where organisation = ? and code = ?")
                .params(organisation.value(), code)
                .update();
    }

    /** @param more lines of the campaign file beside those of the small one */
    static void open(
            ApplicationContext context,
            OrganisationCode organisation,
            String form,
            String code,
            String prefix,
            String more) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        var units = context.getBean(Units.class).all(organisation);
        String first = units.stream()
                .filter(unit -> unit.kind().submits())
                .map(unit -> unit.code().value())
                .findFirst()
                .orElseThrow();
        Set<String> kinds = units.stream().map(Unit::kind).map(Enum::name).collect(Collectors.toSet());
        String text = OwnCampaign.small()
                        .replace("code: small", "code: " + code)
                        .replace("prefix: SM2026", "prefix: " + prefix)
                        .replace("organisation: daklak", "organisation: " + organisation)
                        .replace(
                                "recipient: sonoivu",
                                "recipient: "
                                        + context.getBean(Organisations.class)
                                                .offices(organisation)
                                                .appraising()
                                                .unit())
                        .replace("key: certificate", "key: provincial-certificate")
                        .replace("awardForm: certificate", "awardForm: provincial-certificate")
                        .replace(
                                "name: { vi: Bằng khen, en: Certificate }",
                                "name: { vi: " + form + ", en: Certificate }")
                        .replace("Bằng khen", form)
                        .replace("place: Đắk Lắk", "place: Nơi khác")
                        .replace("vi: Phong trào mẫu", "vi: Phong trào thử của tổ chức")
                        .replace("bodies: [soyte]", "bodies: [" + first + "]")
                        .replace("kinds: [STATE, COMMUNE]", "kinds: " + kinds)
                + more;
        var now = context.getBean("clock", Clock.class).instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into campaign (organisation, code, prefix, opened_at) values (?, ?, ?, ?)")
                .params(organisation.value(), code, prefix, now)
                .update();
        jdbc.sql(
                        "insert into campaign_version (organisation, campaign, number, document, sha256, applied_by, applied_at)"
                                + " values (?, ?, 1, ?, ?, 'test', ?)")
                .params(organisation.value(), code, text, OwnCampaign.sha256(text), now)
                .update();
    }
}
