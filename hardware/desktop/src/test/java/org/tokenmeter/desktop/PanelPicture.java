package org.tokenmeter.desktop;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;

/** Draws the lines of the panel as an SVG picture, from the same text that a terminal gets. */
final class PanelPicture {
    private static final double CHARACTER_WIDTH = 9.6;
    private static final int LINE_HEIGHT = 19;
    private static final int MARGIN = 16;
    private static final int ANSI_COLOURS = 8;
    private static final Pattern RUN = Pattern.compile("\u001b\\[([0-9;]*)m|([^\u001b]+)");
    private static final String[] COLOURS = {
        "#10140f", "#e5534b", "#8fc66a", "#e3b341", "#539bf5", "#b083f0", "#39c5cf", "#d5dbd2"};

    private final StringBuilder svg = new StringBuilder();
    private String colour;
    private String background;
    private boolean bold;
    private boolean faint;
    private boolean inverse;

    private PanelPicture() {
    }

    static String of(List<AttributedString> lines, int columns) {
        return new PanelPicture().draw(lines, columns);
    }

    private String draw(List<AttributedString> lines, int columns) {
        double width = columns * CHARACTER_WIDTH + 2 * MARGIN;
        int height = lines.size() * LINE_HEIGHT + 2 * MARGIN;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%d" \
                viewBox="0 0 %.0f %d" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" \
                font-size="16" role="img" aria-label="The meter's panel in a terminal">
                <rect width="100%%" height="100%%" rx="10" fill="#1c2219"/>
                """.formatted(width, height, width, height));
        for (int row = 0; row < lines.size(); row++) {
            drawLine(lines.get(row), MARGIN + row * LINE_HEIGHT);
        }
        return svg.append("</svg>\n").toString();
    }

    private void drawLine(AttributedString line, int top) {
        reset();
        int column = 0;
        Matcher runs = RUN.matcher(line.toAnsi());
        while (runs.find()) {
            if (runs.group(2) == null) {
                applyCodes(runs.group(1));
            } else {
                drawRun(runs.group(2), MARGIN + column * CHARACTER_WIDTH, top);
                column += runs.group(2).length();
            }
        }
    }

    private void drawRun(String text, double left, int top) {
        String ink = inverse ? COLOURS[0] : colour;
        String paper = inverse ? COLOURS[7] : background;
        double width = text.length() * CHARACTER_WIDTH;
        if (paper != null) {
            svg.append("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n"
                    .formatted(left, top, width, LINE_HEIGHT, paper));
        }
        if (!text.isBlank()) {
            svg.append(("<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" xml:space=\"preserve\" "
                    + "fill=\"%s\"%s%s>%s</text>\n").formatted(left, top + LINE_HEIGHT - 5, width,
                            ink, bold ? " font-weight=\"bold\"" : "",
                            faint ? " opacity=\"0.65\"" : "", text));
        }
    }

    private void applyCodes(String codes) {
        for (String code : codes.split(";")) {
            applyCode(code.isEmpty() ? 0 : Integer.parseInt(code));
        }
    }

    private void applyCode(int code) {
        switch (code) {
            case 0 -> reset();
            case 1 -> bold = true;
            case 2 -> faint = true;
            case 7 -> inverse = true;
            case 22 -> bold = faint = false;
            case 27 -> inverse = false;
            case 39 -> colour = COLOURS[7];
            case 49 -> background = null;
            default -> applyColour(code);
        }
    }

    private void applyColour(int code) {
        if (code >= 30 && code < 30 + ANSI_COLOURS) {
            colour = COLOURS[code - 30];
        } else if (code >= 40 && code < 40 + ANSI_COLOURS) {
            background = COLOURS[code - 40];
        } else {
            throw new IllegalArgumentException("unknown code " + code);
        }
    }

    private void reset() {
        colour = COLOURS[7];
        background = null;
        bold = false;
        faint = false;
        inverse = false;
    }
}
