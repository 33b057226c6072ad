package org.tokenmeter.jvm;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document in the making, indented, whose texts and attributes may hold anything. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    /** Begins a document that says of itself that it is UTF-8. */
    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Begins an element: its attributes are names and values by turns. */
    void open(String name, String... attributes) {
        try {
            newLine();
            xml.writeStartElement(name);
            write(attributes);
            depth++;
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Ends the element that was begun last. */
    void close() {
        try {
            depth--;
            newLine();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Adds an element that holds nothing but its attributes. */
    void leaf(String name, String... attributes) {
        try {
            newLine();
            xml.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** Adds a text to the element that was begun last. */
    void text(String content) {
        try {
            newLine();
            xml.writeCharacters(LegibleText.of(content));
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    /** The document; every element is closed. */
    @Override
    public String toString() {
        return text + "\n";
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], LegibleText.of(attributes[i + 1]));
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("a text in memory can not be written", cause);
    }
}
