package vn.khenthuong.proposal;

/** What a return may concern besides the plan's own dossier items. */
public final class ReturnItems {

    /** The nominee's own data. */
    public static final String NOMINEE = "nominee";

    /** The nominee's name: another name than the one sent is another collective unless Home Affairs asked for it. */
    public static final String NAME = "nominee-name";

    /** Whether the item is about the nominee's data rather than a document. */
    public static boolean data(String item) {
        return NOMINEE.equals(item) || NAME.equals(item);
    }

    private ReturnItems() {}
}
