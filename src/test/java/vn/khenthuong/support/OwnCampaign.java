package vn.khenthuong.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.CampaignZone;

/**
 * A small campaign of a test's own, open and never the current one. Its dates lie around the clock's day; the deadline is ten
 * days ahead. Closing it takes everything of it away again, so that no other test's pages tell of it.
 */
public final class OwnCampaign implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Before every other, so that it is never the one opened last. */
    private static final OffsetDateTime OPENED = OffsetDateTime.parse("2020-01-01T00:00:00Z");

    /** What refers to a campaign, the referring before the referred. */
    private static final List<String> TABLES = List.of(
            "mail",
            "deadline_notice",
            "unit_reminder",
            "reminder",
            "campaign_reminder",
            "campaign_work",
            "campaign_report",
            "campaign_report_due",
            "campaign_propaganda",
            "campaign_reading",
            "campaign_launch",
            "campaign_summing_up",
            "nil_return",
            "campaign_version");

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final String code;

    private OwnCampaign(JdbcClient jdbc, RuntimeService runtime, String code) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.code = code;
    }

    public static OwnCampaign in(ApplicationContext context) {
        return of(context, "small", "SM2026", "Phong trào mẫu");
    }

    /** As {@link #in}, of a plan that sets no deadline. */
    public static OwnCampaign withoutDeadline(ApplicationContext context) {
        return of(context, "open", "MO2026", "Phong trào mở");
    }

    private static OwnCampaign of(ApplicationContext context, String plan, String planPrefix, String title) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        int number = NEXT.incrementAndGet();
        String code = "cua-rieng-" + number;
        String prefix = "CR%04d".formatted(number);
        LocalDate today = context.getBean("clock", Clock.class)
                .instant()
                .atZone(CampaignZone.ZONE)
                .toLocalDate();
        LocalDate from = today.minusMonths(2);
        String text = text(plan)
                .replace("code: " + plan, "code: " + code)
                .replace("prefix: " + planPrefix, "prefix: " + prefix)
                .replace("vi: " + title, "vi: Phong trào của riêng " + number)
                .replace("from: 2025-10-01", "from: " + from)
                .replace("to: 2026-03-31", "to: " + today.plusMonths(1))
                .replace("date: 2025-11-18", "date: " + from)
                .replace("date: 2026-03-15", "date: " + today)
                .replace("2026-03-31T00:00:00+07:00", today.plusDays(10) + "T00:00:00+07:00");
        jdbc.sql("insert into campaign (organisation, code, prefix, opened_at) values ('daklak', ?, ?, ?)")
                .params(code, prefix, OPENED)
                .update();
        jdbc.sql(
                        "insert into campaign_version (organisation, campaign, number, document, sha256, applied_by, applied_at)"
                                + " values ('daklak', ?, 1, ?, ?, 'test', ?)")
                .params(code, text, sha256(text), OPENED)
                .update();
        return new OwnCampaign(jdbc, context.getBean(RuntimeService.class), code);
    }

    public String code() {
        return code;
    }

    /** As an administrator closes it, without anything that follows from it. */
    public void closeCampaign() {
        jdbc.sql("update campaign set closed_at = opened_at where code = ?")
                .param(code)
                .update();
    }

    @Override
    public void close() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        for (String part : List.of("campaign_work_progress", "campaign_work_file")) {
            jdbc.sql("delete from " + part + " where work in (select id from campaign_work where campaign = ?)")
                    .param(code)
                    .update();
        }
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where campaign = ?").param(code).update();
        }
        jdbc.sql("delete from campaign where code = ?").param(code).update();
    }

    static String small() {
        return text("small");
    }

    static String text(String plan) {
        try (InputStream in = OwnCampaign.class.getResourceAsStream("/campaigns/test/" + plan + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
