package vn.khenthuong.document;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * How the laid-out master looks, in the word processor's measures: twentieths of a point, except where said otherwise. So the
 * DOCX follows the template's style sheet and the columns of the PDF.
 */
final class Look {

    private static final int PER_POINT = 20;

    /** A single line of Times New Roman is this much higher than its size. */
    private static final float SINGLE = 1.15f;

    private final PdfBoxRenderer laidOut;
    private final LayoutContext context;
    private final float dotsPerUnit;
    private final Map<Element, Box> boxes = new IdentityHashMap<>();

    Look(PdfBoxRenderer laidOut) {
        this.laidOut = laidOut;
        this.context = laidOut.getSharedContext().newLayoutContextInstance();
        this.context.setFontContext(new PdfBoxFontContext());
        this.dotsPerUnit = laidOut.getDotsPerPoint() / PER_POINT;
        collect(laidOut.getRootBox());
    }

    private void collect(Box box) {
        if (box.getElement() != null) {
            boxes.putIfAbsent(box.getElement(), box);
        }
        for (Box child : box.getChildren()) {
            collect(child);
        }
    }

    CalculatedStyle style(Element element) {
        return laidOut.getSharedContext().getStyle(element);
    }

    /** Width of the element's box with its borders; 0 if it has none. */
    int width(Element element) {
        Box box = boxes.get(element);
        return box == null ? 0 : units(box.getWidth());
    }

    /** Width that the element's own children may fill. */
    int contentWidth(Element element) {
        Box box = boxes.get(element);
        return box == null ? 0 : units(box.getContentWidth());
    }

    /** The height that the style sheet asks for; 0 if it leaves it open. */
    int height(CalculatedStyle style) {
        return style.isAutoHeight() ? 0 : units(style.getFloatPropertyProportionalHeight(CSSName.HEIGHT, 0, context));
    }

    Edges margin(Element element) {
        return edges(style(element).getMarginRect(0, context));
    }

    Edges padding(Element element) {
        return edges(style(element).getPaddingRect(0, context));
    }

    /** In eighths of a point, as borders are measured there. */
    Edges border(Element element) {
        Edges widths = edges(style(element).getBorder(context));
        return new Edges(eighths(widths.top), eighths(widths.right), eighths(widths.bottom), eighths(widths.left));
    }

    private static int eighths(int units) {
        return units == 0 ? 0 : Math.max(4, Math.round(units * 8f / PER_POINT));
    }

    /** First-line indent. */
    int indent(CalculatedStyle style) {
        return units(style.getFloatPropertyProportionalTo(CSSName.TEXT_INDENT, 0, context));
    }

    /** In half points, as fonts are measured there. */
    int fontSize(CalculatedStyle style) {
        return Math.round(units(style.getFont(context).size) * 2f / PER_POINT);
    }

    boolean bold(CalculatedStyle style) {
        IdentValue weight = style.getFont(context).fontWeight;
        return weight == IdentValue.BOLD || weight == IdentValue.FONT_WEIGHT_700;
    }

    boolean italic(CalculatedStyle style) {
        return style.getFont(context).fontStyle == IdentValue.ITALIC;
    }

    /** In 240ths of a single line. */
    int lineHeight(CalculatedStyle style) {
        float share = style.getLineHeight(context) / style.getFont(context).size;
        return Math.max(240, Math.round(240 * share / SINGLE));
    }

    int pageWidth() {
        return units(page().getWidth(context));
    }

    int pageHeight() {
        return units(page().getHeight(context));
    }

    Edges pageMargin() {
        return edges(page().getMargin(context));
    }

    private PageBox page() {
        return laidOut.getRootBox().getLayer().getPages().get(0);
    }

    private Edges edges(RectPropertySet set) {
        return new Edges(units(set.top()), units(set.right()), units(set.bottom()), units(set.left()));
    }

    private int units(float dots) {
        return Math.round(dots / dotsPerUnit);
    }

    /** One length for each side. */
    record Edges(int top, int right, int bottom, int left) {

        boolean none() {
            return top + right + bottom + left == 0;
        }
    }
}
