package vn.khenthuong.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parts in which a campaign is written in the browser; each is some keys of the campaign file. */
public enum PlanPart {
    FOUNDATION("title", "type", "theme", "level", "parent", "document", "legalBasis"),
    AIMS("aims", "participants", "contents"),
    TIMES("window", "electionDay", "finalReview", "deadline"),
    FORMS("awardForms", "routes", "principles"),
    QUOTA("quota"),
    SUBJECTS("subjectTypes"),
    CRITERIA("criteria"),
    ITEMS("dossierItems"),
    DUTIES("duties", "recipients"),
    SETTINGS("parameters", "publication", "stands"),
    OPEN("openPoints");

    private final List<String> keys;

    PlanPart(String... keys) {
        this.keys = List.of(keys);
    }

    /** Keys of the campaign file, in its order. */
    public List<String> keys() {
        return keys;
    }

    /** As it stands in an address: {@code foundation}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<PlanPart> of(String slug) {
        return Arrays.stream(values()).filter(part -> part.slug().equals(slug)).findFirst();
    }

    /** The part that a key of the campaign file belongs to; empty for the code and other marks of the file itself. */
    static Optional<PlanPart> holding(String key) {
        return Arrays.stream(values()).filter(part -> part.keys.contains(key)).findFirst();
    }
}
