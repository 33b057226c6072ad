package org.tokenmeter.desktop;

import org.jline.utils.AttributedStyle;

/**
 * How the coloured parts of the panel are drawn.
 *
 * @param display the display while it is lit
 * @param amber lamp
 * @param green lamp
 * @param red lamp
 */
record PanelInks(AttributedStyle display, AttributedStyle amber, AttributedStyle green,
        AttributedStyle red) {
    private static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();

    /** In colour. */
    static final PanelInks COLOUR = new PanelInks(
            AttributedStyle.DEFAULT.foreground(AttributedStyle.BLACK)
                    .background(AttributedStyle.GREEN),
            BOLD.foreground(AttributedStyle.YELLOW),
            BOLD.foreground(AttributedStyle.GREEN),
            BOLD.foreground(AttributedStyle.RED));
    /** Without. */
    static final PanelInks PLAIN =
            new PanelInks(AttributedStyle.DEFAULT.inverse(), BOLD, BOLD, BOLD);
}
