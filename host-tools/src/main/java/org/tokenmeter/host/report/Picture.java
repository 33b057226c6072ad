package org.tokenmeter.host.report;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A chart, ready to be drawn.
 *
 * @param file its file's name without an ending
 * @param title what it shows
 * @param note what has to be known to read it; may be empty
 * @param width in pixels
 * @param height in pixels
 * @param numbers what is behind it: a header, then rows
 */
record Picture(String file, String title, String note, int width, int height, Painter painter,
        List<List<Object>> numbers) {
    /** Draws the chart. */
    interface Painter {
        /** Draws at the origin, in a size in pixels. */
        void paint(Graphics2D graphics, Theme theme, int width, int height);
    }

    /** Whether there is anything to draw. */
    boolean hasNumbers() {
        return numbers.size() > 1;
    }

    /** Draws it in its own size. */
    void paint(Graphics2D graphics, Theme theme) {
        painter.paint(graphics, theme, width, height);
    }
}
