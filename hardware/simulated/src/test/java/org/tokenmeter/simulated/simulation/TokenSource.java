package org.tokenmeter.simulated.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * What people and attackers enter into one meter: good tokens of every kind, and old, used,
 * mistyped, foreign and senseless ones. It knows the model's key as a vending system does.
 */
final class TokenSource {
    private static final int LAST_TID = (1 << 24) - 1;
    private static final int HISTORY = 200;

    private final SplittableRandom random;
    private final MeterIdentity identity;
    private final List<byte[]> history = new ArrayList<>();
    private final List<byte[]> waiting = new ArrayList<>();
    private final List<byte[]> sections = new ArrayList<>();
    private int tid;
    private int baseDate;
    private int wrongOnes;

    /** Tokens for a meter. */
    TokenSource(SplittableRandom random, MeterIdentity identity) {
        this.random = random;
        this.identity = identity;
        baseDate = identity.baseDate().code();
        tid = Math.max(0, identity.madeMinute() - identity.baseDate().firstMinute());
    }

    /** The next token: mostly twenty digits. */
    byte[] next(ModelMeter model) {
        if (model.baseDate() != baseDate) {
            baseDate = model.baseDate();
            tid = random.nextInt(100);
        }
        if (random.nextInt(60) == 0) {
            wrongOnes = random.nextInt(4, 9);
        }
        byte[] token = wrongOnes-- > 0 ? wrong(model) : anything(model);
        if (history.size() == HISTORY) {
            history.remove(random.nextInt(HISTORY));
        }
        history.add(token);
        return token;
    }

    private byte[] anything(ModelMeter model) {
        if (!waiting.isEmpty() && random.nextInt(3) > 0) {
            return random.nextInt(12) == 0 ? any(sections) : waiting.remove(0);
        }
        if (model.supply().isTampered() && random.nextInt(8) == 0) {
            return model.key().key().token(TokenClass.MANAGEMENT, 5, tid(model), 0);
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> credit(model);
            case 7, 8, 9 -> management(model);
            case 10, 11 -> test(model.key().key());
            case 12, 13 -> section(model);
            case 14, 15 -> history.isEmpty() ? credit(model) : any(history);
            case 16 -> model.key().key().token(random.nextInt(3), random.nextInt(16), body());
            case 17 -> ofAnyLength(model);
            default -> wrong(model);
        };
    }

    /** Most likely not authentic. */
    private byte[] wrong(ModelMeter model) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> mistyped(history.isEmpty() ? credit(model) : any(history));
            case 2 -> KnownKey.random(model.key().key().algorithm(), random)
                    .credit(identity.creditRegister(), tid(model), random.nextInt(100));
            case 3 -> model.key().key().token(TokenClass.TEST, 0, TestToken.body2Digits(8,
                    random.nextInt(256)));
            default -> digits(TokenDigits.COUNT);
        };
    }

    private byte[] credit(ModelMeter model) {
        int register = random.nextInt(12) == 0 ? random.nextInt(8) : identity.creditRegister();
        int field = random.nextInt(20) == 0 && !model.isOfTime() ? random.nextInt(0x10000)
                : random.nextInt(random.nextInt(4) == 0 ? 4 : 300);
        if (register < 4) {
            return model.key().key().credit(register, tid(model), field);
        }
        int nibble = random.nextInt(20) == 0 ? random.nextInt(16) : random.nextInt(3) / 2 * 8;
        int coarse = random.nextInt(4) << 14 | field & 0x3FFF;
        return model.key().key().token(TokenClass.CREDIT, register,
                ClearBlock.body(nibble, tid(model), coarse));
    }

    private byte[] management(ModelMeter model) {
        int[] subclasses = {0, 1, 2, 5, 5, 6, 7, 10, 10};
        int subclass = subclasses[random.nextInt(subclasses.length)];
        int value = switch (subclass) {
            case 1 -> random.nextInt(8) == 0 ? 0xFFFF
                    : random.nextInt(4) == 0 ? identity.creditRegister() : random.nextInt(8);
            case 5 -> random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0;
            case 0, 6 -> random.nextInt(4) == 0 ? random.nextInt(0x10000)
                    : random.nextInt(1 << random.nextInt(5, 13));
            default -> random.nextInt(0x10000);
        };
        return model.key().key().token(TokenClass.MANAGEMENT, subclass, tid(model), value);
    }

    /** Mostly a new TID in the order of time; else one at an edge. */
    private int tid(ModelMeter model) {
        int wanted = switch (random.nextInt(24)) {
            case 0, 1, 2 -> tid - random.nextInt(90);
            case 3 -> model.oldestTid() + random.nextInt(-1, 2);
            case 4 -> (model.key().expiry() + 1 << 16) + random.nextInt(-1, 1);
            case 5 -> random.nextInt(40) == 0 ? random.nextInt(LAST_TID) : tid;
            default -> tid += random.nextInt(1, 30);
        };
        return Math.max(0, Math.min(LAST_TID, wanted));
    }

    private byte[] test(KnownKey key) {
        int form = random.nextInt(4);
        if (form == 2) {
            int index = random.nextInt(3) == 0 ? 63 : random.nextInt(64);
            return key.token(TokenClass.TEST, 2,
                    TestToken.bodyExtended((long) index << 30 | random.nextInt(1 << 30)));
        }
        int code = random.nextBoolean() ? 0 : identity.manufacturerCode();
        long control = random.nextInt(4) == 0 ? random.nextLong(1L << 28)
                : 1L << random.nextInt(random.nextInt(6) == 0 ? 28 : 18);
        return form == 1 ? key.token(TokenClass.TEST, 1, TestToken.body4Digits(control, code))
                : key.token(TokenClass.TEST, 0, TestToken.body2Digits(control, code & 0xFF));
    }

    /** The first section of a new set, in any order; the others wait. */
    private byte[] section(ModelMeter model) {
        waiting.clear();
        waiting.addAll(newKey(model).sections(model.key().key()));
        for (int i = waiting.size() - 1; i > 0; i--) {
            waiting.add(waiting.remove(random.nextInt(i + 1)));
        }
        sections.clear();
        sections.addAll(waiting);
        return waiting.remove(0);
    }

    private NewKey newKey(ModelMeter model) {
        int odd = random.nextInt(16);
        int block = tid >>> 16;
        int type = odd == 0 ? random.nextInt(4)
                : model.key().type() == 0 ? random.nextInt(3) : 2 - random.nextInt(6) / 5;
        return new NewKey(KnownKey.random(model.key().key().algorithm(), random),
                odd == 1 ? random.nextInt(16) : random.nextInt(1, 10), type,
                odd == 2 ? random.nextInt(256) : random.nextInt(100),
                random.nextInt(3) > 0 ? 255 : Math.min(255, block + random.nextInt(3)),
                odd == 3 ? random.nextInt(1 << 24) : random.nextInt(1_000_000),
                random.nextBoolean(), random.nextInt(5) == 0);
    }

    /** One digit changed, two neighbours exchanged, or the digits moved on by one. */
    private byte[] mistyped(byte[] token) {
        byte[] digits = token.clone();
        if (digits.length < 2) {
            return digits;
        }
        int place = random.nextInt(digits.length - 1);
        byte digit = digits[place];
        switch (random.nextInt(3)) {
            case 0 -> digits[place] = (byte) ((digit + random.nextInt(1, 10)) % 10);
            case 1 -> {
                digits[place] = digits[place + 1];
                digits[place + 1] = digit;
            }
            default -> System.arraycopy(token, 1, digits, 0, digits.length - 1);
        }
        return digits;
    }

    private byte[] ofAnyLength(ModelMeter model) {
        return random.nextBoolean() ? digits(random.nextInt(45))
                : model.key().key().token(TokenClass.RESERVED, random.nextInt(16), body());
    }

    /** Any digits. */
    byte[] digits(int count) {
        byte[] digits = new byte[count];
        for (int i = 0; i < count; i++) {
            digits[i] = (byte) random.nextInt(10);
        }
        return digits;
    }

    private long body() {
        return random.nextLong() & ClearBlock.BODY_MASK;
    }

    private byte[] any(List<byte[]> tokens) {
        return tokens.get(random.nextInt(tokens.size()));
    }
}
