package vn.khenthuong.document;

/** Where the next paragraph stands, and what waits for it. */
final class DocxFlow {

    final int width;
    int left;
    int right;
    int before;
    boolean keep;
    boolean pageBreak;
    boolean afterTable;
    boolean written;

    DocxFlow(int width) {
        this.width = width;
    }

    DocxFlow within(int moreLeft, int moreRight, boolean together) {
        DocxFlow inner = new DocxFlow(width - moreLeft - moreRight);
        inner.left = left + moreLeft;
        inner.right = right + moreRight;
        inner.before = before;
        inner.keep = keep || together;
        inner.pageBreak = pageBreak;
        inner.afterTable = afterTable;
        inner.written = written;
        return inner;
    }

    /** Goes on after a block. */
    void take(DocxFlow inner) {
        before = inner.before;
        pageBreak = inner.pageBreak;
        afterTable = inner.afterTable;
        written = inner.written;
    }

    /** Asked once for each paragraph. */
    int takeBefore() {
        int wanted = before;
        before = 0;
        afterTable = false;
        written = true;
        return wanted;
    }
}
