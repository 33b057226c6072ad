package org.tokenmeter.desktop;

import java.util.List;
import java.util.function.IntConsumer;
import org.jline.utils.AttributedString;

/**
 * What stands in the window, and whom a key is for: the panel, or the help page before it.
 *
 * <p>On the help page a blank turns the page and any other key leads back; a digit also does what
 * it always does, so that no token loses its first one.
 */
final class PanelDialog {
    private static final int CLOSED = -1;

    private final IntConsumer meter;
    private PanelView view;
    private HelpPages help;
    private int page = CLOSED;
    private int pages;

    /** A panel whose keys, help and quitting aside, go to a meter. */
    PanelDialog(IntConsumer meter) {
        this.meter = meter;
    }

    /** Has these drawn from now on: before the first drawing, and when the meter is another. */
    void show(PanelView newView, HelpPages newHelp) {
        view = newView;
        help = newHelp;
    }

    /** Takes a key; answers false when the person has enough. */
    boolean take(char key) {
        if (key == PanelKeys.END) {
            return false;
        }
        if (page == CLOSED) {
            return takeOnPanel(key);
        }
        page = key == PanelKeys.NEXT_PAGE && page + 1 < pages ? page + 1 : CLOSED;
        if (Character.isDigit(key)) {
            meter.accept(key);
        }
        return true;
    }

    private boolean takeOnPanel(char key) {
        switch (key) {
            case PanelKeys.QUIT:
                return false;
            case PanelKeys.HELP:
                page = 0;
                return true;
            default:
                meter.accept(key);
                return true;
        }
    }

    /** The lines of the window: at most {@code rows}, none longer than {@code columns}. */
    List<AttributedString> draw(PanelState state, int columns, int rows) {
        if (page == CLOSED) {
            return view.draw(state, columns, rows);
        }
        List<List<AttributedString>> drawn = help.draw(columns, rows);
        pages = drawn.size();
        page = Math.min(page, pages - 1);
        return drawn.get(page);
    }
}
