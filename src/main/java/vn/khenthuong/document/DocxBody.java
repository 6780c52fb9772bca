package vn.khenthuong.document;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.khenthuong.document.Look.Edges;

/**
 * Writes what a template holds as paragraphs and tables of a word processor: blocks, tables (with cells over several columns,
 * not over several rows), bold, italic, underlined text, line breaks, rules (empty blocks with a top border) and room (empty
 * blocks with a height). Anything else that a style sheet can say is for the PDF alone.
 */
final class DocxBody {

    private final WordXml out;
    private final Look look;
    private final List<Element> running = new ArrayList<>();

    DocxBody(WordXml out, Look look) {
        this.out = out;
        this.look = look;
    }

    void write(Element body) {
        blocks(body, new DocxFlow(look.contentWidth(body)));
    }

    /** What stands in the page's margin instead of the text. */
    List<Element> running() {
        return running;
    }

    private void blocks(Element parent, DocxFlow flow) {
        DocxRuns loose = new DocxRuns(look);
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            CalculatedStyle style = node instanceof Element element ? look.style(element) : null;
            if (style == null || style.isInline()) {
                loose.add(node, parent);
                continue;
            }
            looseText(parent, loose, flow);
            if (style.isRunning()) {
                running.add((Element) node);
            } else if (style.isTable()) {
                table((Element) node, flow);
            } else if (!style.isDisplayNone()) {
                block((Element) node, flow);
            }
        }
        looseText(parent, loose, flow);
    }

    private void looseText(Element parent, DocxRuns loose, DocxFlow flow) {
        if (!loose.blank()) {
            open(parent, flow, new Edges(0, 0, 0, 0), 0);
            loose.write(out);
            out.close();
        }
        loose.clear();
    }

    private void block(Element element, DocxFlow flow) {
        CalculatedStyle style = look.style(element);
        Edges margin = look.margin(element);
        Edges padding = look.padding(element);
        DocxFlow inner = flow.within(
                margin.left() + padding.left(), margin.right() + padding.right(), style.isAvoidPageBreakInside());
        inner.before += margin.top() + padding.top();
        inner.pageBreak |= style.isForcePageBreakBefore();
        if (holdsBlocks(element)) {
            blocks(element, inner);
            flow.take(inner);
            flow.before += margin.bottom() + padding.bottom();
            return;
        }
        DocxRuns runs = new DocxRuns(look);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            runs.add(node, element);
        }
        if (!runs.blank()) {
            inner.keep |= style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID);
            open(element, inner, margin, padding.bottom() + margin.bottom());
            runs.write(out);
            out.close();
        } else if (look.border(element).top() > 0) {
            rule(element, style, inner, margin.bottom());
        } else if (look.height(style) > 0) {
            room(inner, look.height(style));
        }
        flow.take(inner);
    }

    private boolean holdsBlocks(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !look.style(child).isInline()) {
                return true;
            }
        }
        return false;
    }

    /** Opens a paragraph with its properties; the caller closes it. */
    private void open(Element element, DocxFlow flow, Edges margin, int after) {
        CalculatedStyle style = look.style(element);
        properties(flow);
        out.empty(
                "spacing",
                "before",
                flow.takeBefore(),
                "after",
                after,
                "line",
                look.lineHeight(style),
                "lineRule",
                "auto");
        out.empty("ind", "left", flow.left, "right", flow.right, "firstLine", look.indent(style));
        out.empty("jc", "val", alignment(style)).close();
    }

    /** Of a paragraph; its spacing, indents and alignment follow. */
    private void properties(DocxFlow flow) {
        out.open("p")
                .open("pPr")
                .on(flow.keep, "keepNext")
                .on(flow.keep, "keepLines")
                .on(flow.pageBreak, "pageBreakBefore");
        flow.pageBreak = false;
    }

    private static String alignment(CalculatedStyle style) {
        IdentValue align = style.getTextAlign();
        if (align == IdentValue.CENTER || align == IdentValue.RIGHT) {
            return align.asString();
        }
        return align == IdentValue.JUSTIFY ? "both" : "left";
    }

    private void rule(Element element, CalculatedStyle style, DocxFlow flow, int after) {
        int spare = Math.max(0, flow.width - look.contentWidth(element));
        boolean centred = style.isAutoLeftMargin() && style.isAutoRightMargin();
        int left = flow.left + (centred ? spare / 2 : 0);
        int right = flow.right + (centred ? spare - spare / 2 : spare);
        properties(flow);
        out.open("pBdr")
                .empty("top", "val", "single", "sz", look.border(element).top(), "space", 0, "color", "000000")
                .close();
        out.empty("spacing", "before", flow.takeBefore(), "after", after, "line", 20, "lineRule", "exact")
                .empty("ind", "left", left, "right", right, "firstLine", 0)
                .close()
                .close();
    }

    private void room(DocxFlow flow, int height) {
        properties(flow);
        out.empty("spacing", "before", flow.takeBefore(), "after", 0, "line", height, "lineRule", "exact")
                .close()
                .close();
    }

    private void table(Element table, DocxFlow flow) {
        List<Element> rows = rows(table);
        if (rows.isEmpty()) {
            return;
        }
        if (flow.afterTable || flow.pageBreak) {
            room(flow, 20);
        }
        Edges margin = look.margin(table);
        List<Integer> columns = columns(rows);
        boolean keep = flow.keep || look.style(table).isAvoidPageBreakInside();
        out.open("tbl").open("tblPr");
        out.empty("tblW", "w", columns.stream().mapToInt(Integer::intValue).sum(), "type", "dxa")
                .empty("tblLayout", "type", "fixed")
                .close()
                .open("tblGrid");
        columns.forEach(width -> out.empty("gridCol", "w", width));
        out.close();
        int first = flow.takeBefore() + margin.top();
        for (Element row : rows) {
            boolean whole = look.style(row).isAvoidPageBreakInside();
            out.open("tr").open("trPr").on(whole, "cantSplit");
            out.on(look.style((Element) row.getParentNode()).isTableHeader(), "tblHeader")
                    .close();
            int column = 0;
            for (Element cell : cells(row)) {
                int span = look.style(cell).getColSpan();
                int width = columns.subList(column, Math.min(columns.size(), column + span)).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                cell(cell, span, width, bordered(cell) ? 0 : first, keep);
                column += span;
            }
            out.close();
            first = 0;
        }
        out.close();
        flow.afterTable = true;
        flow.before = margin.bottom();
    }

    private void cell(Element cell, int span, int width, int before, boolean keep) {
        Edges padding = look.padding(cell);
        Edges border = look.border(cell);
        out.open("tc").open("tcPr").empty("tcW", "w", width, "type", "dxa");
        if (span > 1) {
            out.empty("gridSpan", "val", span);
        }
        if (!border.none()) {
            out.open("tcBorders");
            side("top", border.top());
            side("left", border.left());
            side("bottom", border.bottom());
            side("right", border.right());
            out.close();
        }
        out.open("tcMar")
                .empty("top", "w", padding.top(), "type", "dxa")
                .empty("left", "w", padding.left(), "type", "dxa")
                .empty("bottom", "w", padding.bottom(), "type", "dxa")
                .empty("right", "w", padding.right(), "type", "dxa")
                .close();
        boolean middle = look.style(cell).isIdent(CSSName.VERTICAL_ALIGN, IdentValue.MIDDLE);
        out.empty("vAlign", "val", middle ? "center" : "top").close();
        DocxFlow flow = new DocxFlow(width - padding.left() - padding.right());
        flow.before = before;
        flow.keep = keep;
        blocks(cell, flow);
        if (!flow.written || flow.afterTable) {
            // A cell must end with a paragraph.
            room(flow, 20);
        }
        out.close();
    }

    private void side(String name, int eighths) {
        if (eighths > 0) {
            out.empty(name, "val", "single", "sz", eighths, "space", 0, "color", "000000");
        }
    }

    private boolean bordered(Element cell) {
        return !look.border(cell).none();
    }

    private List<Integer> columns(List<Element> rows) {
        List<Integer> widest = List.of();
        for (Element row : rows) {
            List<Integer> widths = cells(row).stream().map(look::width).toList();
            widest = widths.size() > widest.size() ? widths : widest;
        }
        return widest;
    }

    private List<Element> rows(Element parent) {
        List<Element> rows = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if (look.style(child).isTableRow()) {
                    rows.add(child);
                } else {
                    rows.addAll(rows(child));
                }
            }
        }
        return rows;
    }

    private List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && look.style(child).isTableCell()) {
                cells.add(child);
            }
        }
        return cells;
    }
}
