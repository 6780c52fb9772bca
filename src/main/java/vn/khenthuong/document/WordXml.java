package vn.khenthuong.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML part of a DOCX while it is written; every name is in the namespace {@code w}. */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** @param root the part's root element, without its prefix */
    WordXml(String root) {
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("w", root, W);
            out.writeNamespace("w", W);
            out.writeNamespace("r", R);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param attributes names and values in turn, without the prefix; {@code r:id} keeps its own */
    WordXml open(String element, Object... attributes) {
        try {
            out.writeStartElement("w", element, W);
            for (int at = 0; at < attributes.length; at += 2) {
                String name = attributes[at].toString();
                String value = String.valueOf(attributes[at + 1]);
                if (name.startsWith("r:")) {
                    out.writeAttribute("r", R, name.substring(2), value);
                } else {
                    out.writeAttribute("w", W, name, value);
                }
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    WordXml close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    WordXml empty(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    /** An element that switches a property on, if it is wanted. */
    WordXml on(boolean wanted, String element) {
        return wanted ? empty(element) : this;
    }

    /** The text of a run; line breaks in it are kept. */
    WordXml text(String words) {
        String[] lines = words.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                empty("br");
            }
            try {
                open("t");
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                out.writeCharacters(lines[line]);
                close();
            } catch (XMLStreamException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        try {
            out.writeEndDocument();
            out.flush();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
