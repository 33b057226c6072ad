package org.tokenmeter.host.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/** A picture as PNG and as SVG. */
final class PictureFiles {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final int PRECISION = 2;

    private PictureFiles() {
    }

    /** Writes both, in a folder that is there; returns the SVG. */
    static String write(Picture picture, Theme theme, Path folder) throws IOException {
        String name = picture.file() + theme.suffix();
        ImageIO.write(image(picture, theme), "png", folder.resolve(name + ".png").toFile());
        String svg = svg(picture, theme);
        Files.writeString(folder.resolve(name + ".svg"), svg);
        return svg;
    }

    private static BufferedImage image(Picture picture, Theme theme) {
        BufferedImage image = new BufferedImage(
                picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        picture.paint(graphics, theme);
        graphics.dispose();
        return image;
    }

    private static String svg(Picture picture, Theme theme) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(picture.title());
        context.setPrecision(PRECISION);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
        picture.paint(graphics, theme);
        StringWriter text = new StringWriter();
        graphics.stream(text, true);
        return text.toString();
    }

    private static Document document() throws IOException {
        try {
            DOMImplementation dom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder().getDOMImplementation();
            return dom.createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
