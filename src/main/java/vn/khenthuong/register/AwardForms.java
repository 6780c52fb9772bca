package vn.khenthuong.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;

/** The forms of award that the register knows: those of the plans, and those that imported lists have named. */
@Component
public class AwardForms {

    private static final int LONGEST_KEY = 40;
    private static final int DIGITS = 8;

    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    AwardForms(Campaigns campaigns, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /** Names by key, those of the newest plan first, the imported ones in Vietnamese order after them. */
    public Map<String, Text> names(OrganisationCode organisation) {
        Map<String, Text> names = ofPlans(organisation);
        jdbc.sql("select award_form, name from register_form where organisation = ? order by name collate \"vi-x-icu\"")
                .param(organisation.value())
                .query((row, number) ->
                        names.putIfAbsent(row.getString(1), new Text(row.getString(2), row.getString(2))))
                .list();
        return names;
    }

    /** Those of the plans alone. */
    Map<String, Text> ofPlans(OrganisationCode organisation) {
        Map<String, Text> names = new LinkedHashMap<>();
        campaigns.all(organisation).stream()
                .flatMap(campaign -> campaign.plan().awardForms().stream())
                .forEach(form -> names.putIfAbsent(form.key(), form.name()));
        return names;
    }

    /** The key of a form that no plan names: its words, at most 40 characters; a longer one ends in what tells it apart. */
    static String key(String name) {
        String words = FoldedName.of(name).value().replace(' ', '-');
        return words.length() <= LONGEST_KEY
                ? words
                : words.substring(0, LONGEST_KEY - DIGITS - 1) + "-"
                        + digest(words).substring(0, DIGITS);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
