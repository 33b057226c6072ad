package org.tokenmeter.simulated;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.meter.acceptance.KeyChange;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.CodeStyle;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.simulated.simulation.NewKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * Enters two windows of 10,000 tokens each, every other one on the keypad, and prints how many
 * bytes the second window allocated and, of both together, how many tokens were accepted and how
 * many found the meter locked.
 *
 * <p>A window is rounds of tokens of all kinds: credit and a used one, management, tests, a key
 * change with rollover, a refused key type, numbers that are not authentic until the meter is
 * locked. Before each round somebody looks at a short code, and corrects digits.
 */
final class AllocationWindow {
    /** Tokens of a window. */
    static final int TOKENS = 10_000;
    /** Tokens of a round. */
    static final int ROUND = 25;
    /** Tokens of a round that are accepted. */
    static final int ACCEPTED = 13;
    /** Tokens of a round that find the meter locked. */
    static final int LOCKED = 1;
    /** Told as third argument, one object is allocated with every token. */
    static final String PLANTED = "planted";

    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Management of an electricity meter: subclass and value; the last one is not supported. */
    private static final int[][] MANAGEMENT =
            {{0, 230}, {1, 0}, {2, 5}, {5, 0}, {6, 40}, {10, 900}, {10, 0xFC03}, {7, 1}};

    private static final int[] CORRECTED =
            {1, 2, 3, Keypad.A, Keypad.A, Keypad.STAR, 4, Keypad.B, 5, Keypad.C, Keypad.D};

    private static Object planted;

    private final Pack pack;
    private final TestMeter test;
    private final SplittableRandom random = new SplittableRandom(31);
    private final byte[][] tokens = new byte[2 * TOKENS][];
    private KnownKey key;
    private int tid = 1;
    private int accepted;
    private int locked;

    private AllocationWindow(EncryptionAlgorithm algorithm, Pack pack) {
        this.pack = pack;
        test = new TestMeter(algorithm, 30, 0, 0, 1000, pack);
        key = test.key();
        for (int start = 0; start < tokens.length; start += ROUND) {
            List<byte[]> round = round();
            for (int i = 0; i < ROUND; i++) {
                tokens[start + i] = round.get(i);
            }
        }
    }

    public static void main(String[] arguments) {
        AllocationWindow window = new AllocationWindow(
                EncryptionAlgorithm.valueOf(arguments[0]), PackId.valueOf(arguments[1]).pack());
        boolean plant = arguments.length > 2 && arguments[2].equals(PLANTED);
        window.allocated(0, plant);
        long allocated = window.allocated(TOKENS, plant);
        System.out.println(allocated + " " + window.accepted + " " + window.locked);
    }

    private List<byte[]> round() {
        List<byte[]> round = new ArrayList<>();
        byte[] credit = key.credit(0, tid++, 1);
        round.add(credit);
        round.add(credit);
        for (int[] token : MANAGEMENT) {
            round.add(key.token(TokenClass.MANAGEMENT, token[0], tid++, token[1]));
        }
        round.add(key.token(TokenClass.TEST, 0, TestToken.body2Digits(0x3FFFF, 0)));
        round.add(key.token(TokenClass.TEST, 1, TestToken.body4Digits(1, TestMeter.MANUFACTURER)));
        round.add(key.token(TokenClass.TEST, 2, TestToken.bodyExtended(3)));
        round.add(newKey(3).section(key, 1));
        addKeyChange(round);
        for (int i = 0; i < 5; i++) {
            round.add(key.token(TokenClass.TEST, 0, TestToken.body2Digits(1, 99)));
        }
        round.add(key.token(TokenClass.TEST, 0, TestToken.body2Digits(2, 0)));
        round.add(key.token(TokenClass.RESERVED, 0, 0));
        return round;
    }

    /** Four sections: where a set has but three, one is repeated. */
    private void addKeyChange(List<byte[]> round) {
        NewKey set = newKey(2);
        List<byte[]> sections = set.sections(key);
        if (sections.size() < KeyChange.SECTIONS) {
            round.add(sections.get(1));
        }
        round.addAll(sections);
        key = set.key();
    }

    private NewKey newKey(int type) {
        return new NewKey(KnownKey.random(key.algorithm(), random), 1, type, 1, 255, 7, true,
                random.nextBoolean());
    }

    private long allocated(int from, boolean plant) {
        SimMeter meter = test.meter();
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = from; i < from + TOKENS; i++) {
            if (i % ROUND == 0) {
                test.waitUntilUnlocked();
                look(i / ROUND);
            }
            if (i % 2 == 0) {
                meter.type(tokens[i]);
            } else {
                meter.send(tokens[i]);
            }
            count(meter.read(RegisterId.LAST_TOKEN_RESULT));
            planted = plant ? new byte[0] : null;
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    /** Asks for the next short code, then corrects digits and drops them. */
    private void look(int round) {
        ShortCodes codes = pack.shortCodes();
        String code = codes.text(round % codes.count());
        if (pack.codeStyle() == CodeStyle.HASH_AROUND) {
            test.meter().press(Keypad.HASH);
        }
        for (int i = 0; i < code.length(); i++) {
            test.meter().press(code.charAt(i) == 'x' ? 3 : code.charAt(i) - '0');
        }
        test.meter().press(Keypad.HASH);
        for (int i = 0; i < CORRECTED.length; i++) {
            test.meter().press(CORRECTED[i]);
        }
    }

    private void count(long result) {
        accepted += result == TokenResult.ACCEPT.number() ? 1 : 0;
        locked += result == TokenResult.LOCK_OUT.number() ? 1 : 0;
    }
}
