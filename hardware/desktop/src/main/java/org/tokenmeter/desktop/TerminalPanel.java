package org.tokenmeter.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * The panel on the whole window of a terminal.
 *
 * <p>However it ends (q, Ctrl-C, a signal, a failure), the terminal is as it was before.
 */
final class TerminalPanel implements AutoCloseable {
    private static final int LOOK_MILLIS = 30;
    private static final String PASTE_BRACKETS_ON = "\u001b[?2004h";
    private static final String PASTE_BRACKETS_OFF = "\u001b[?2004l";

    private final Terminal terminal;
    private final Attributes before;
    private final String leaving;
    private final Thread restorer = new Thread(this::restore, "restore-terminal");
    private boolean restored;

    /**
     * Takes the terminal.
     *
     * @throws IOException when there is none
     */
    TerminalPanel() throws IOException {
        terminal = open();
        leaving = PASTE_BRACKETS_OFF + sequence(Capability.cursor_normal)
                + sequence(Capability.exit_ca_mode);
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        // Ctrl-C and Ctrl-Z arrive as characters, so that the window is never left half drawn.
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        Runtime.getRuntime().addShutdownHook(restorer);
        terminal.writer().write(sequence(Capability.enter_ca_mode)
                + sequence(Capability.cursor_invisible) + PASTE_BRACKETS_ON);
        terminal.flush();
    }

    private static Terminal open() throws IOException {
        try {
            Terminal terminal = TerminalBuilder.builder().system(true).dumb(false)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .graphemeCluster(false).build();
            if (terminal.getStringCapability(Capability.cursor_address) == null) {
                terminal.close();
                throw new IOException("the cursor of this terminal can not be placed");
            }
            return terminal;
        } catch (IOException | IllegalStateException e) {
            throw new IOException("the panel needs a terminal, and this is none", e);
        }
    }

    /**
     * Shows a meter until the person quits.
     *
     * @param state what can be seen of the meter now
     * @param keys takes a key (0 to 9, * or #) and answers whether there was room for it
     */
    void show(PanelTexts texts, Supplier<PanelState> state, IntPredicate keys)
            throws IOException {
        try {
            showUntilQuit(new PanelView(texts, symbols()), state, keys);
        } catch (IllegalStateException | IOException e) {
            if (!processEnds()) {
                throw e;
            }
        }
    }

    private void showUntilQuit(PanelView view, Supplier<PanelState> state, IntPredicate keys)
            throws IOException {
        Display display = new Display(terminal, true);
        PanelKeys typed = new PanelKeys(terminal.reader());
        Size size = Size.of(0, 0);
        PanelState drawn = PanelState.DARK;
        char lastKey = PanelKeys.NOTHING;
        for (char key = PanelKeys.NOTHING; key != PanelKeys.QUIT; key = typed.next(LOOK_MILLIS)) {
            if (key != PanelKeys.NOTHING && keys.test(key)) {
                lastKey = key;
            }
            boolean resized = !terminal.getSize().equals(size);
            if (resized) {
                size = Size.of(terminal.getSize());
                display.clear();
                display.resize(size);
            }
            PanelState now = state.get();
            if (resized || !now.equals(drawn)) {
                drawn = now;
                display.update(view.draw(now, lastKey, size.getColumns(), size.getRows()), 0);
            }
        }
    }

    /** Whether a signal ends the process: then the terminal closes under the panel's hands. */
    private boolean processEnds() {
        try {
            Runtime.getRuntime().removeShutdownHook(restorer);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private PanelSymbols symbols() {
        return System.getProperty("tokenmeter.ascii") == null
                && StandardCharsets.UTF_8.name().equals(System.getProperty("native.encoding"))
                ? PanelSymbols.UNICODE : PanelSymbols.ASCII;
    }

    private String sequence(Capability capability) {
        String format = terminal.getStringCapability(capability);
        return format == null ? "" : Curses.tputs(format);
    }

    @Override
    public void close() throws IOException {
        restore();
        if (!processEnds()) {
            terminal.setAttributes(before);
            terminal.close();
        }
    }

    /**
     * Leaves the window. JLine restores the terminal's attributes when a signal ends the process,
     * but closes its writer doing so: so this writes beside it.
     */
    private synchronized void restore() {
        if (!restored) {
            restored = true;
            System.out.print(leaving);
            System.out.flush();
        }
    }
}
