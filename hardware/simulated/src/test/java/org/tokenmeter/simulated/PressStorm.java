package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.tokenmeter.hal.Display;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.CodeStyle;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Somebody, or something, that presses any keys: short and long, soon and late, and among them
 * tokens and short codes. After each burst the display must be found as it should be.
 */
final class PressStorm {
    private static final int KEYS = 16;
    private static final int BURST = 1_000;
    private static final int LONGEST_HOLD_MILLIS = 1_500;
    private static final int LONGEST_PAUSE_MILLIS = 700;
    private static final int REST_MILLIS = 60_000;
    private static final int LONG_REST_MILLIS = 600_000;

    private final SplittableRandom random;
    private final PackId pack;
    private final Language language;
    private final KnownKey key;
    private final SimMeter meter;
    private final IdleRows idle;
    private int tid;
    private long presses;
    private int tokens;
    private int accepted;
    private int lockedOut;

    /** A storm on a new meter of a make; the seed chooses its language and everything else. */
    PressStorm(PackId pack, long seed) {
        this.pack = pack;
        random = new SplittableRandom(seed * PackId.values().length + pack.number());
        language = Language.values()[random.nextInt(Language.values().length)];
        key = KnownKey.random(EncryptionAlgorithm.EA07, random);
        MeterState state = new MeterState();
        state.loadKey(EncryptionAlgorithm.EA07, key.decoder(), 2, 1, 255);
        state.startIdentifiers(BaseDate.BASE_2014, pack.pack().tokenIdentifiers(), 0);
        MeterSettings settings = new MeterSettings(0, 7, 0, 1000, 99_999_900_000L);
        settings.choose(pack.number(), language.number(), false);
        meter = new SimMeter(state, settings, true);
        idle = new IdleRows(meter, pack.pack(), language.wording());
    }

    /** Presses at least so many keys, in bursts. */
    PressStorm blow(long wanted) {
        while (presses < wanted) {
            long end = presses + BURST;
            while (presses < end) {
                act();
            }
            rest();
        }
        return this;
    }

    private void act() {
        switch (random.nextInt(40)) {
            case 0 -> enter(key.credit(0, ++tid, random.nextInt(200)));
            case 1 -> enter(key.token(TokenClass.MANAGEMENT, 1, ++tid, 0));
            case 2 -> enter(key.token(TokenClass.TEST, 0, TestToken.body2Digits(testBits(), 0)));
            case 3 -> enter(digits());
            case 4, 5, 6 -> enterCode();
            default -> press(anyKey());
        }
    }

    /** At most ten tests, so that all of them were shown when a rest ends. */
    private long testBits() {
        return (1L << random.nextInt(18) | 1L << random.nextInt(18)) & ~(1L << random.nextInt(18))
                | 1L << random.nextInt(18);
    }

    private int anyKey() {
        return random.nextInt(3) > 0 ? random.nextInt(10) : random.nextInt(KEYS);
    }

    private byte[] digits() {
        byte[] digits = new byte[TokenDigits.COUNT];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) random.nextInt(10);
        }
        return digits;
    }

    /** Types a token, mostly into an empty entry, or sends it. */
    private void enter(byte[] digits) {
        if (random.nextInt(6) == 0) {
            meter.send(digits);
        } else {
            type(digits);
        }
        tokens++;
        accepted += meter.lastResult() == TokenResult.ACCEPT.number() ? 1 : 0;
        lockedOut += meter.lastResult() == TokenResult.LOCK_OUT.number() ? 1 : 0;
    }

    private void type(byte[] digits) {
        if (random.nextInt(6) > 0) {
            press(Keypad.C);
            press(Keypad.C);
        }
        for (byte digit : digits) {
            press(digit);
        }
        if (pack.pack().entersByHash()) {
            press(Keypad.HASH);
        }
    }

    private void enterCode() {
        press(Keypad.C);
        CodeStyle style = pack.pack().codeStyle();
        if (style != CodeStyle.HASH_BEHIND) {
            press(style == CodeStyle.KEY_BEFORE ? Keypad.A : Keypad.HASH);
        }
        ShortCodes codes = pack.pack().shortCodes();
        for (char digit : codes.text(random.nextInt(codes.count())).toCharArray()) {
            press(digit == 'x' ? random.nextInt(10) : digit - '0');
        }
        if (style != CodeStyle.KEY_BEFORE) {
            press(Keypad.HASH);
        }
    }

    private void press(int pressed) {
        meter.hold(pressed, 1 + random.nextInt(LONGEST_HOLD_MILLIS));
        look();
        boolean isLong = random.nextInt(300) == 0;
        meter.advance(isLong ? random.nextInt(90_000) : random.nextInt(LONGEST_PAUSE_MILLIS + 1));
        look();
        presses++;
    }

    private void look() {
        for (int row = 0; row < Display.ROWS; row++) {
            String text = meter.board().display().row(row);
            for (int column = 0; column < Display.COLUMNS; column++) {
                char letter = text.charAt(column);
                assertTrue(letter >= ' ' && letter <= '~', text);
            }
        }
    }

    private void rest() {
        meter.advance(REST_MILLIS);
        assertTrue(idle.isOne(), this::toString);
        meter.advance(LONG_REST_MILLIS);
        meter.advance(meter.read(RegisterId.LOCK_OUT_TIME) * 1_000);
        assertEquals(idle.expected(), idle.actual(), this::toString);
    }

    @Override
    public String toString() {
        return "%s in %s: %d presses, %d tokens, %d accepted, %d locked out; %s".formatted(
                pack.code(), language.code(), presses, tokens, accepted, lockedOut,
                idle.actual());
    }
}
