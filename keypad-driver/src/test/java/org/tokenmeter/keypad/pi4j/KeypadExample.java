package org.tokenmeter.keypad.pi4j;

import com.pi4j.context.Context;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import org.tokenmeter.keypad.Key;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.MatrixKeypad;

/** What README.md shows. */
final class KeypadExample {
    private KeypadExample() {
    }

    static void printKeys(Context context, String outputs, String inputs, PrintStream out) {
        Thread loop = Thread.currentThread();
        try (Pi4jKeyMatrix matrix = new Pi4jKeyMatrix(context, outputs, inputs,
                new int[] {5, 6, 13, 19}, new int[] {16, 20, 21}, () -> LockSupport.unpark(loop))) {
            MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4);
            while (!Thread.interrupted()) {
                long now = System.nanoTime() / 1_000_000;
                long next = keypad.tick(now);
                for (int event = keypad.poll(); event != Key.NO_EVENT; event = keypad.poll()) {
                    out.println(event < Key.UP ? "down " + event : "up " + (event - Key.UP));
                }
                LockSupport.parkNanos(1_000_000 * (Math.min(next, now + 60_000) - now));
            }
        }
    }
}
