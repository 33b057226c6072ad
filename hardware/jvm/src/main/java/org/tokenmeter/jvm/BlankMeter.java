package org.tokenmeter.jvm;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.line.QrText;

/**
 * A meter that nobody made yet: a memory without content gets the key of its line, which is shown
 * this once and stored nowhere else. A memory that holds a meter already is left as it is.
 */
final class BlankMeter {
    private static final int IMPULSES = 1000;
    private static final long LARGEST_CREDIT = 99_999_900_000L;
    /** What a blank meter can count before it is told what it measures. */
    private static final MeterSettings SETTINGS =
            new MeterSettings(0, 0, 0, IMPULSES, LARGEST_CREDIT);

    private BlankMeter() {
    }

    /**
     * The meter in a memory, after a blank one got its key.
     *
     * @param isService whether what is said goes to the log of a service, where no key may stand
     */
    static StoredMeter in(Memory memory, Consumer<String> says, boolean isService)
            throws MeterFailure {
        Ledger ledger = new Ledger(memory);
        LedgerStatus found = ledger.open();
        if (found != LedgerStatus.BLANK) {
            return StoredMeter.found(ledger);
        }
        if (isService && !ledger.line().hasKey()) {
            throw MeterFailure.refused("a service gives no blank meter its line key",
                    "start it once by hand, with --blank: the key must not stand in a log");
        }
        List<String> invitation = ledger.line().hasKey()
                ? List.of("It has no identity yet. Its line key was shown when it got it:",
                        "without that key, start again with another --data DIR.")
                : giveKey(ledger, says);
        return new StoredMeter(SETTINGS, "a blank meter", invitation);
    }

    /** Shows the key before it is stored: a key that nobody saw would be of no use. */
    private static List<String> giveKey(Ledger ledger, Consumer<String> says)
            throws MeterFailure {
        byte[] key = new byte[LineState.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String hex = HexFormat.of().formatHex(key);
        says.accept("the line key of this meter, shown this once:");
        says.accept(hex);
        QrText.of(hex.toUpperCase(Locale.ROOT)).forEach(says);
        boolean stored = ledger.prepare(key);
        Arrays.fill(key, (byte) 0);
        if (!stored) {
            throw MeterFailure.device(new IOException("the memory did not keep the line key"));
        }
        return List.of("Its line key, shown this once:",
                "  " + hex,
                "j sets the service jumper; then ./sts provision makes it a meter.");
    }
}
