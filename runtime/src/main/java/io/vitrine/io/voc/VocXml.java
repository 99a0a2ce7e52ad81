package io.vitrine.io.voc;

import io.vitrine.io.voc.VocAnnotation.VocObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one VOC file. A document type is skipped and never followed: an entity that it declares is an error where it is
 * used, so nothing outside the file is read and nothing grows.
 */
final class VocXml {
    private final XMLInputFactory factory;

    VocXml() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** What is wrong with a file, and on which line. */
    static final class BadXml extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        BadXml(int line, String reason) {
            super(reason);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    VocAnnotation read(Path file) throws IOException, BadXml {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return document(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new BadXml(line(e.getLocation()), "is no well-formed XML (" + reason(e) + ")");
        }
    }

    private static VocAnnotation document(XMLStreamReader xml) throws XMLStreamException, BadXml {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // comments, the document type
        }
        if (!xml.getLocalName().equals("annotation")) {
            throw new BadXml(
                    line(xml.getLocation()), "has <" + xml.getLocalName() + "> as its root; expected <annotation>");
        }
        String filename = null;
        Map<String, String> size = Map.of();
        List<VocObject> objects = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "filename" -> filename = xml.getElementText().strip();
                case "size" -> size = texts(xml);
                case "object" -> objects.add(object(xml));
                default -> skip(xml);
            }
        }
        while (xml.hasNext()) {
            // what follows the root must be well-formed too
            xml.next();
        }
        return new VocAnnotation(filename, size, objects);
    }

    private static VocObject object(XMLStreamReader xml) throws XMLStreamException {
        int line = line(xml.getLocation());
        Map<String, String> texts = new HashMap<>();
        Map<String, String> box = null;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "bndbox" -> box = texts(xml);
                case "name", "pose", "truncated", "difficult", "occluded" ->
                    texts.put(xml.getLocalName(), xml.getElementText().strip());
                default -> skip(xml);
            }
        }
        return new VocObject(line, texts, box);
    }

    /** The texts of the elements within the one that starts here. */
    private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName();
            texts.put(name, xml.getElementText().strip());
        }
        return texts;
    }

    /** Passes over the element that starts here, however deep. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static int line(@org.jspecify.annotations.Nullable Location location) {
        return location == null ? 1 : Math.max(1, location.getLineNumber());
    }

    /** The JDK's message without its own line of place. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }
}
