package org.tokenmeter.jvm.selftest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A person before the meter, who is asked in a terminal. Enter and y are yes, everything else is
 * no; so is the end of the input.
 */
public final class Person implements Witness {
    private static final String KEYS = "0123456789*#ABCD";

    private final BufferedReader in;
    private final PrintWriter out;

    /** A person who reads and types here. */
    public Person(InputStream in, PrintWriter out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public boolean perceives(Sign sign) {
        return says(sign.words());
    }

    @Override
    public boolean hasLetterKeys() {
        return says("the keypad has the keys A to D");
    }

    @Override
    public void press(int key) {
        ask("press " + KEYS.charAt(key));
    }

    @Override
    public void givePulses(int count) {
        ask("join the pulse input's S0+ and S0- for a moment, " + count + " times");
    }

    @Override
    public void moveCover(boolean open) {
        ask(open ? "open the cover" : "close the cover");
    }

    @Override
    public void moveJumper(boolean set) {
        ask(set ? "set the service jumper" : "take the service jumper off");
    }

    /** Whether the person types this word when asked for it; Enter alone is no. */
    public boolean types(String word) {
        out.print("type " + word + " to go on: ");
        out.flush();
        return word.equals(answer());
    }

    private boolean says(String words) {
        out.print(words + "? [Y/n] ");
        out.flush();
        String answer = answer();
        return answer != null && "yes".startsWith(answer.toLowerCase(Locale.ROOT));
    }

    /** A line without the blanks around it; null at the end of the input. */
    private String answer() {
        try {
            String line = in.readLine();
            return line == null ? null : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String words) {
        out.println(words);
        out.flush();
    }
}
