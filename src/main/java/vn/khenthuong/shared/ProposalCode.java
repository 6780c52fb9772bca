package vn.khenthuong.shared;

import java.util.regex.Pattern;

/** The dossier's code, for example {@code DL2026-00042}: campaign prefix, dash, running number. The process' business key. */
public record ProposalCode(String value) implements Comparable<ProposalCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}-[0-9]{5,}");

    public ProposalCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Proposal code like DL2026-00042; was: " + value);
        }
    }

    @Override
    public int compareTo(ProposalCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
