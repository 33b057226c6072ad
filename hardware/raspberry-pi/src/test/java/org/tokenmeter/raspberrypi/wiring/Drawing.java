package org.tokenmeter.raspberrypi.wiring;

import java.util.Map;

/** An SVG picture of shapes, wires and words; wires lie over shapes, and words over wires. */
final class Drawing {
    static final String INK = "#22282e";
    static final String QUIET = "#6b7680";
    static final String COPPER = "#c9a227";
    private static final Map<String, String> COLOURS = Map.of(
            "black", "#22282e", "red", "#d02b2b", "orange", "#e87800", "yellow", "#d3a300",
            "green", "#27913a", "blue", "#1c6dd0", "violet", "#8a3fb0", "brown", "#86552a",
            "pink", "#dd4f96", "grey", "#7d8790");

    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder wires = new StringBuilder();
    private final StringBuilder words = new StringBuilder();

    /** What a colour of the pin map looks like. */
    static String colour(String name) {
        String colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("no colour " + name + " of " + COLOURS.keySet());
        }
        return colour;
    }

    void box(int x, int y, int width, int height, String fill, String stroke) {
        shapes.append(("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"%s\" "
                + "stroke=\"%s\" stroke-width=\"2.5\"/>\n")
                .formatted(x, y, width, height, fill, stroke));
    }

    void disc(int x, int y, int radius, String fill, String stroke) {
        shapes.append(("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" "
                + "stroke-width=\"2.5\"/>\n").formatted(x, y, radius, fill, stroke));
    }

    /** A line inside a part, as a path of SVG. */
    void line(String path) {
        shapes.append(("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\" "
                + "stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n").formatted(path, INK));
    }

    void fill(String path, String fill) {
        shapes.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/>\n"
                .formatted(path, fill, INK));
    }

    /** A wire between two ends, which have dots; where it crosses another it lies above. */
    void wire(String name, String colour, int... points) {
        StringBuilder path = new StringBuilder("M");
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "" : " L").append(points[i]).append(' ').append(points[i + 1]);
        }
        wires.append(("<g fill=\"none\" stroke-linejoin=\"round\"><title>%s</title>"
                + "<path d=\"%s\" stroke=\"#ffffff\" stroke-width=\"13\"/>"
                + "<path d=\"%s\" stroke=\"%s\" stroke-width=\"6\" stroke-linecap=\"round\"/>"
                + "</g>\n").formatted(escaped(name), path, path, colour(colour)));
    }

    /** A shape above the wires. */
    void onTop(String path, String fill) {
        wires.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2.5\"/>\n"
                .formatted(path, fill, INK));
    }

    void left(int x, int y, int size, String text) {
        word(x, y, size, "start", INK, "normal", text);
    }

    void centre(int x, int y, int size, String text) {
        word(x, y, size, "middle", INK, "normal", text);
    }

    void right(int x, int y, int size, String text) {
        word(x, y, size, "end", INK, "normal", text);
    }

    /** The heading of a part. */
    void title(int x, int y, String text) {
        word(x, y, 20, "start", INK, "bold", text);
    }

    /** Words of any kind; anchor as SVG calls it. */
    void word(int x, int y, int size, String anchor, String fill, String weight, String text) {
        words.append(("<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\" "
                + "font-weight=\"%s\">%s</text>\n")
                .formatted(x, y, size, anchor, fill, weight, escaped(text)));
    }

    /** A flag of a rail, from its middle. */
    void flag(String rail, int x, int y) {
        box(x - 32, y - 14, 64, 28, railColour(rail), railColour(rail));
        word(x, y + 7, 18, "middle", "#ffffff", "bold", rail);
    }

    /** A terminal of a part at its edge. */
    void terminal(int x, int y) {
        wires.append(("<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" rx=\"3\" fill=\"%s\" "
                + "stroke=\"%s\" stroke-width=\"2\"/>\n").formatted(x - 8, y - 8, COPPER, INK));
    }

    static String railColour(String rail) {
        return switch (rail) {
            case "5 V" -> colour("red");
            case "3.3 V" -> colour("orange");
            case "GND" -> colour("black");
            default -> throw new IllegalArgumentException("no rail " + rail);
        };
    }

    String svg(int width, int height, String label) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
                + "height=\"%d\" font-family=\"DejaVu Sans, Verdana, Helvetica, Arial, sans-serif\""
                + " xml:space=\"preserve\" role=\"img\" aria-label=\"%s\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n%s%s%s</svg>\n")
                .formatted(width, height, width, height, label, shapes, wires, words);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
