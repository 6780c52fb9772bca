package vn.khenthuong.workbook;

/**
 * How much of a workbook is taken.
 *
 * @param bytes most of an upload
 * @param unpacked most bytes of all parts together; a bomb is found before anything is parsed
 * @param texts most bytes of the part that holds the texts, which is kept in memory while the sheets are read
 * @param rows most rows of a sheet with anything in them
 * @param characters most of all cells together
 */
record SheetBounds(long bytes, long unpacked, long texts, int rows, int characters) {

    private static final long MEGABYTE = 1024L * 1024;

    /** Title, notes, headings and the example stand above a list of the greatest length. */
    static final int ROWS_AROUND = 20;

    /** Nominees of one dossier: its rows travel with the page. */
    static final SheetBounds NOMINEES = new SheetBounds(
            XlsxFile.MAX_BYTES, 64 * MEGABYTE, 64 * MEGABYTE, SheetRefusal.MAX_ROWS, SheetRefusal.MAX_CHARACTERS);

    /** Quota lines of a campaign: a plan is about one MB as a whole. */
    static final SheetBounds QUOTA =
            new SheetBounds(2 * MEGABYTE, 32 * MEGABYTE, 16 * MEGABYTE, 500, SheetRefusal.MAX_CHARACTERS);

    /** A province's earlier awards: its rows go to the database as they are read. */
    static final SheetBounds AWARDS =
            new SheetBounds(40 * MEGABYTE, 400 * MEGABYTE, 48 * MEGABYTE, 100_000, 60_000_000);
}
