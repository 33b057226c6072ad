package org.tokenmeter.panel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.tokenmeter.hal.Display;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.account.EmergencyAnswer;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimDisplay;
import org.tokenmeter.simulated.SimElement;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.simulated.simulation.NewKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The screens of one pack and language in front of extreme registers, and a real token processor
 * that takes tokens with extreme contents.
 */
final class ScreenBench {
    private static final long LARGEST_CREDIT = 9_999_999_900_000L;
    private static final int[] MANAGEMENT = {0, 1, 2, 5, 6, 7, 10};
    private static final int LONGEST_PENALTY_MILLIS = 3_600_000;

    private final SplittableRandom random;
    private final SimDisplay display = new SimDisplay();
    private final ExtremeRegisters registers;
    private final Ledger ledger = new Ledger(new SimMemory(true));
    private final EventLog events = new EventLog(ledger);
    private final KnownKey key;
    private final int register;
    private final NewKey newKey;
    private final TokenProcessor processor;
    private final Screen screen;
    private final RegisterText registerText;
    private final TokenScreens tokens;
    private final IdleScreen idle;
    private final EntryScreens entries;
    private final TokenEntry entry = new TokenEntry();
    private final CodeEntry code = new CodeEntry();
    private byte[] last = new byte[TokenDigits.COUNT];
    private int tid = 1;
    private long now;

    ScreenBench(Pack pack, Language language, SplittableRandom random) {
        this.random = random;
        registers = new ExtremeRegisters(random);
        EncryptionAlgorithm algorithm =
                random.nextBoolean() ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11;
        key = KnownKey.random(algorithm, random);
        register = random.nextInt(8);
        newKey = new NewKey(KnownKey.random(algorithm, random), 9, 2, 99, 255, 999_999,
                random.nextBoolean(), false);
        format(pack);
        Account account = new Account(ledger, pack, true, events);
        account.start();
        processor = new TokenProcessor(ledger, account, pack, events);
        screen = new Screen(display, new Words(pack, language));
        registerText = new RegisterText(screen, pack, registers);
        tokens = new TokenScreens(screen, registerText, registers, processor);
        idle = new IdleScreen(screen, new SimElement(1000), registers, processor, tokens);
        entries = new EntryScreens(screen, pack, registers);
    }

    private void format(Pack pack) {
        MeterState state = new MeterState();
        state.loadKey(key.algorithm(), key.decoder(), 2, 1, 255);
        state.startIdentifiers(BaseDate.BASE_2014, pack.tokenIdentifiers(), 0);
        ledger.open();
        ledger.format(new MeterSettings(0, 7, register, 1000, LARGEST_CREDIT), state);
    }

    /** A token comes, and every screen is drawn. */
    void step() {
        pass();
        registers.change();
        take(random.nextInt(8) == 0 ? last : token());
        tokens.checking();
        look();
        tokens.result(processor.lastResult());
        look();
        drawRegisters();
        idle.write();
        look();
        idle.writeFirstRow();
        entries.keptDigits(random.nextInt(1, TokenDigits.COUNT + 1));
        look();
        drawEntry();
    }

    /** Mostly little time; now and then so much that no penalty is left. */
    private void pass() {
        now += random.nextInt(6) == 0 ? LONGEST_PENALTY_MILLIS : random.nextInt(3_000);
        events.tick(now, random.nextInt(8) == 0 ? -1 : random.nextInt(56_000_000));
        processor.tick(now);
    }

    private void take(byte[] digits) {
        last = digits;
        processor.enter(digits, digits.length, now);
        while (processor.isBusy()) {
            processor.tick(now);
        }
    }

    private byte[] token() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> key.token(TokenClass.CREDIT, register, ClearBlock.body(
                    register < 4 ? 5 : random.nextInt(3) / 2 * 8 + random.nextInt(2), nextTid(),
                    random.nextInt(0x10000) >>> random.nextInt(16)));
            case 4, 5, 6 -> key.token(TokenClass.MANAGEMENT,
                    MANAGEMENT[random.nextInt(MANAGEMENT.length)], nextTid(),
                    random.nextInt(4) == 0 ? 0xFFFF : random.nextInt(0x10000));
            case 7 -> newKey.section(key, random.nextInt(40) == 0 ? 2 : new int[] {1, 3, 4}[
                    random.nextInt(newKey.size() > 3 ? 3 : newKey.size() > 2 ? 2 : 1)]);
            case 8 -> key.token(TokenClass.TEST, 2, TestToken.bodyExtended(random.nextLong()
                    & TestToken.ALL_TESTS_2_DIGITS));
            default -> wrong();
        };
    }

    private int nextTid() {
        return tid += random.nextInt(1, 200);
    }

    private byte[] wrong() {
        byte[] digits = new byte[TokenDigits.COUNT];
        for (int i = 1; i < digits.length; i++) {
            digits[i] = (byte) random.nextInt(10);
        }
        return digits;
    }

    private void drawRegisters() {
        for (RegisterId id : RegisterId.values()) {
            if (screen.words().of(id).isEmpty() && id != RegisterId.EXTENDED_VALUE) {
                continue;
            }
            registerText.write(id);
            look();
            tokens.register(id, null);
            look();
        }
    }

    private void drawEntry() {
        entry.clear();
        int digits = random.nextInt(1, TokenDigits.COUNT + 1);
        for (int i = 0; i < digits; i++) {
            entry.type(random.nextInt(10));
        }
        for (int i = random.nextInt(digits + 1); i > 0; i--) {
            entry.move(-1);
        }
        entries.entry(entry, random.nextInt(1, 1_000), random.nextInt(10_000));
        look();
        entries.shortEntry(digits);
        look();
        entries.timedOut(digits);
        look();
        entries.noSuchCode();
        look();
        entries.silenced();
        look();
        for (EmergencyAnswer answer : EmergencyAnswer.values()) {
            entries.emergency(answer);
            look();
        }
        code.open();
        for (int i = random.nextInt(8); i > 0; i--) {
            code.type(random.nextInt(10));
        }
        code.write(screen);
        look();
    }

    private void look() {
        screen.send();
        for (int row = 0; row < Display.ROWS; row++) {
            String text = display.row(row);
            assertTrue(text.chars().allMatch(letter -> letter >= ' ' && letter <= '~'), text);
        }
    }
}
