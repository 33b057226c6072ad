package org.tokenmeter.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
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
     * @param texts what stands around it now
     * @param state what can be seen of the meter now
     * @param keys takes what the meter is to hear of: see {@link PanelKeys}
     */
    void show(Supplier<PanelTexts> texts, Supplier<PanelState> state, IntConsumer keys)
            throws IOException {
        try {
            showUntilQuit(new PanelDialog(keys), texts, state);
        } catch (IllegalStateException | IOException e) {
            if (!processEnds()) {
                throw e;
            }
        }
    }

    private void showUntilQuit(PanelDialog dialog, Supplier<PanelTexts> texts,
            Supplier<PanelState> state) throws IOException {
        Display display = new Display(terminal, true);
        PanelKeys typed = new PanelKeys(terminal.reader());
        Size size = Size.of(0, 0);
        PanelState drawn = null;
        PanelTexts said = null;
        for (char key = PanelKeys.NOTHING; key == PanelKeys.NOTHING || dialog.take(key);
                key = typed.next(LOOK_MILLIS)) {
            boolean resized = !terminal.getSize().equals(size);
            if (resized) {
                size = Size.of(terminal.getSize());
                display.clear();
                display.resize(size);
            }
            PanelState now = state.get();
            boolean renamed = !texts.get().equals(said);
            if (renamed) {
                said = texts.get();
                dialog.show(new PanelView(said, symbols(), inks()),
                        new HelpPages(said.pack(), symbols(), inks()));
            }
            if (resized || renamed || key != PanelKeys.NOTHING || !now.equals(drawn)) {
                drawn = now;
                display.update(dialog.draw(now, size.getColumns(), size.getRows()), 0);
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

    /** NO_COLOR, set to anything, asks every program for text without colour. */
    private static PanelInks inks() {
        String noColour = System.getenv("NO_COLOR");
        return noColour == null || noColour.isEmpty() ? PanelInks.COLOUR : PanelInks.PLAIN;
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
