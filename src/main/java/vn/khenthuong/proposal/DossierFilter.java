package vn.khenthuong.proposal;

/**
 * Which dossiers of a list are wanted.
 *
 * @param state null for all
 * @param text part of a code or of a unit's name, with or without diacritics; blank for all
 */
public record DossierFilter(ProposalState state, String text) {

    public static final DossierFilter ALL = new DossierFilter(null, "");

    public DossierFilter {
        text = text == null ? "" : text.strip();
    }
}
