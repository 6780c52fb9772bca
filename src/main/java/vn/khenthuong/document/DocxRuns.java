package vn.khenthuong.document;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of one paragraph, in stretches that look alike; blanks are joined as the style sheet says. */
final class DocxRuns {

    private final Look look;
    private final List<Run> runs = new ArrayList<>();

    DocxRuns(Look look) {
        this.look = look;
    }

    /** @param holder the element that the text stands in */
    void add(Node node, Element holder) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            text(node.getNodeValue(), look.style(holder));
        } else if (node instanceof Element element) {
            if (element.getTagName().equalsIgnoreCase("br")) {
                runs.add(new Run("\n", look.style(holder)));
                return;
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                add(child, element);
            }
        }
    }

    private void text(String typed, CalculatedStyle style) {
        IdentValue blanks = style.getWhitespace();
        String text = typed.replace("\r\n", "\n");
        if (blanks == IdentValue.PRE_LINE) {
            text = text.replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("[ \\t]+", " ");
        } else if (blanks == IdentValue.NORMAL || blanks == IdentValue.NOWRAP) {
            text = text.replaceAll("[ \\t\\n]+", " ");
            boolean afterBlank =
                    runs.isEmpty() || runs.get(runs.size() - 1).text().matches("(?s).*[ \\n]");
            text = afterBlank && text.startsWith(" ") ? text.substring(1) : text;
        }
        if (!text.isEmpty()) {
            runs.add(new Run(text, style));
        }
    }

    boolean blank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    void clear() {
        runs.clear();
    }

    void write(WordXml out) {
        for (Run run : runs) {
            out.open("r").open("rPr");
            properties(out, run.style());
            out.close().text(run.text()).close();
        }
    }

    private void properties(WordXml out, CalculatedStyle style) {
        int size = look.fontSize(style);
        out.on(look.bold(style), "b").on(look.italic(style), "i");
        if (style.getColor() instanceof FSRGBColor color && !color.equals(FSRGBColor.BLACK)) {
            out.empty("color", "val", "%02X%02X%02X".formatted(color.getRed(), color.getGreen(), color.getBlue()));
        }
        out.empty("sz", "val", size).empty("szCs", "val", size);
        if (style.getTextDecorations() != null && style.getTextDecorations().contains(IdentValue.UNDERLINE)) {
            out.empty("u", "val", "single");
        }
    }

    private record Run(String text, CalculatedStyle style) {}
}
