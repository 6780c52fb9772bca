package vn.khenthuong.shared;

/**
 * Where a rule stands and its words there.
 *
 * @param ref the place, for example {@code "KH 0125/KH-UBND, IV.2.b"} or {@code "Điều 4 Nghị định 152/2025/NĐ-CP"}
 * @param quote the source's own words, verbatim; empty where the rule is configuration and no source says it
 */
public record Clause(String ref, String quote) {

    public Clause {
        if (ref == null || ref.isBlank()) {
            throw new IllegalArgumentException("A clause needs a place");
        }
        quote = quote == null ? "" : quote;
    }
}
