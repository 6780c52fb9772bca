package vn.khenthuong.proposal;

/** What a return may concern besides the plan's own dossier items. */
public final class ReturnItems {

    /** The nominee's own data. */
    public static final String NOMINEE = "nominee";

    private ReturnItems() {}
}
