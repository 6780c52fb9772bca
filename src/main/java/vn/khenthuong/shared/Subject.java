package vn.khenthuong.shared;

/**
 * What a finding is about.
 *
 * @param kind what sort of thing
 * @param id its identifier (dossier code, nominee id, document item key, field name)
 * @param field the input concerned, as the form names it; empty if none
 * @param label how to call it on a screen; may hold a nominee's name, so never log it
 */
public record Subject(Kind kind, String id, String field, String label) {

    public enum Kind {
        PROPOSAL,
        NOMINEE,
        DOCUMENT,
        ROUND,
        AMENDMENT,
        STATE_LIST,
        FILE
    }

    public static Subject proposal(String code) {
        return new Subject(Kind.PROPOSAL, code, "", code);
    }

    public static Subject proposal(String code, String field) {
        return new Subject(Kind.PROPOSAL, code, field, code);
    }

    public static Subject nominee(String id, String label) {
        return new Subject(Kind.NOMINEE, id, "", label);
    }

    public static Subject nominee(String id, String label, String field) {
        return new Subject(Kind.NOMINEE, id, field, label);
    }

    public static Subject amendment(String code, String field) {
        return new Subject(Kind.AMENDMENT, code, field, code);
    }

    public static Subject stateList(String code) {
        return new Subject(Kind.STATE_LIST, code, "", code);
    }

    public static Subject document(String item, String label) {
        return new Subject(Kind.DOCUMENT, item, "", label);
    }

    public static Subject round(String code) {
        return new Subject(Kind.ROUND, code, "", code);
    }

    public static Subject file(String name) {
        return new Subject(Kind.FILE, name, "file", name);
    }
}
