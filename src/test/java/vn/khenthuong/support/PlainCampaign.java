package vn.khenthuong.support;

import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.OrganisationCode;

/**
 * An open campaign of the school whose plan sets no numbers and states no principle. Never the one opened last; closed with the
 * test, its dossiers stay.
 */
public final class PlainCampaign implements AutoCloseable {

    public static final OrganisationCode SCHOOL = new OrganisationCode("laichautct");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2019-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final String code;

    private PlainCampaign(JdbcClient jdbc, String code) {
        this.jdbc = jdbc;
        this.code = code;
    }

    /** Of a plan that names no day. */
    public static PlainCampaign in(ApplicationContext context) {
        return of(context, OwnCampaign.text("plain"));
    }

    /** @param deadline the first instant that is too late, with its offset */
    public static PlainCampaign until(ApplicationContext context, String deadline) {
        return of(
                context,
                OwnCampaign.text("plain").replace("finalReview, deadline, quota", "finalReview, quota")
                        + "deadline: { exclusive: \"" + deadline + "\", mark: PLAN,"
                        + " clause: { ref: \"KH giản dị, mục 4\", quote: trước ngày } }\n");
    }

    private static PlainCampaign of(ApplicationContext context, String plan) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        int number = NEXT.incrementAndGet();
        String code = "gian-di-" + number;
        String prefix = "GD%04d".formatted(number);
        String text = plan.replace("code: plain", "code: " + code).replace("PL2021", prefix);
        jdbc.sql("insert into campaign (organisation, code, prefix, opened_at) values (?, ?, ?, ?)")
                .params(SCHOOL.value(), code, prefix, OPENED)
                .update();
        jdbc.sql(
                        "insert into campaign_version (organisation, campaign, number, document, sha256, applied_by, applied_at)"
                                + " values (?, ?, 1, ?, ?, 'test', ?)")
                .params(SCHOOL.value(), code, text, OwnCampaign.sha256(text), OPENED)
                .update();
        return new PlainCampaign(jdbc, code);
    }

    public String code() {
        return code;
    }

    @Override
    public void close() {
        jdbc.sql("update campaign set closed_at = opened_at where organisation = ? and code = ?")
                .params(SCHOOL.value(), code)
                .update();
    }
}
