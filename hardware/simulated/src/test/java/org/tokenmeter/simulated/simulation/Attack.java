package org.tokenmeter.simulated.simulation;

import java.util.SplittableRandom;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Somebody who tries random numbers on one meter, as fast as it takes them, in the hope for a
 * credit or management token.
 *
 * <p>A <b>try</b> is a number that was judged: the meter answered it, or stored that it was wrong.
 * Who cuts the power in the middle waits a minute until it is back.
 */
enum Attack {
    /** Waits until the meter takes a number again. */
    WAITS,
    /** Hopes that the penalty is forgotten without power. */
    SWITCHES_THE_POWER_AT_ONCE {
        @Override
        void afterTry(Attacker attacker) {
            attacker.switchPower();
        }
    },
    /** Hopes that a penalty that was served for a while is not begun anew. */
    SWITCHES_THE_POWER_IN_THE_MIDDLE {
        @Override
        void afterTry(Attacker attacker) {
            attacker.waitSome();
            attacker.switchPower();
        }
    },
    /** Sends on while the meter is locked. */
    GOES_ON_SENDING {
        @Override
        void afterTry(Attacker attacker) {
            for (int i = 0; i < 50 && attacker.isLocked(); i++) {
                attacker.send();
                attacker.waitSome();
            }
        }
    },
    /** Cuts the power at some byte while the count is stored. */
    CUTS_WHILE_THE_COUNT_IS_STORED {
        @Override
        void beforeTry(Attacker attacker) {
            attacker.armCut();
        }
    },
    /** Cuts the power at some byte while it is stored that a penalty was served. */
    CUTS_WHILE_THE_PENALTY_ENDS {
        @Override
        void afterTry(Attacker attacker) {
            attacker.armCut();
        }
    };

    private static final long YEAR_MILLIS = 365L * 86_400_000;
    /** So many tries that there is no need for more. */
    private static final int ENOUGH = 20_000;

    /** What is done before each try. */
    void beforeTry(Attacker attacker) {
    }

    /** What is done after each try. */
    void afterTry(Attacker attacker) {
    }

    /** The tries that a year gives, or enough; each attack has one of the two ciphers. */
    int triesInAYear() {
        Attacker attacker = new Attacker(EncryptionAlgorithm.values()[ordinal() % 2], ordinal());
        while (attacker.meter.board().now() < YEAR_MILLIS && attacker.tries < ENOUGH) {
            beforeTry(attacker);
            attacker.tryNumber();
            afterTry(attacker);
            attacker.waitUntilUnlocked();
        }
        return attacker.tries;
    }

    /** A meter in the wrong hands. */
    static final class Attacker {
        private static final int OFF_MILLIS = 60_000;
        /** A few more bytes than a wrong number or the end of its penalty writes. */
        private static final int LAST_CUT = 950;

        private final SplittableRandom random;
        private final SimMeter meter;
        private int tries;

        private Attacker(EncryptionAlgorithm algorithm, long seed) {
            random = new SplittableRandom(seed);
            meter = new Bench(KnownKey.random(algorithm, random), 2, 0).meter();
        }

        private void tryNumber() {
            long wrongBefore = meter.read(RegisterId.WRONG_TOKENS);
            // What is no number at all leaves an answer that a judged one must replace.
            meter.send(new byte[0]);
            int before = meter.lastResult();
            send();
            boolean isAnswered = meter.lastResult() != before
                    && meter.lastResult() != Verdict.LOCK_OUT.number();
            powerOn();
            boolean isStored = meter.read(RegisterId.WRONG_TOKENS) != wrongBefore || isLocked();
            tries += isAnswered || isStored ? 1 : 0;
        }

        private void send() {
            int tokenClass = random.nextBoolean() ? TokenClass.CREDIT : TokenClass.MANAGEMENT;
            long block = random.nextLong();
            byte[] digits = new byte[TokenDigits.COUNT];
            TokenDigits.write(TokenClass.high(block), TokenClass.low(tokenClass, block), digits);
            meter.send(digits);
        }

        private boolean isLocked() {
            return meter.read(RegisterId.LOCK_OUT_TIME) > 0;
        }

        private void armCut() {
            meter.armCut(random.nextInt(LAST_CUT));
        }

        private void waitSome() {
            meter.advance(random.nextLong(600_000));
        }

        private void switchPower() {
            meter.powerOff();
            meter.powerOn();
        }

        private void powerOn() {
            if (!meter.isPowered()) {
                meter.advance(OFF_MILLIS);
            }
            meter.powerOn();
        }

        private void waitUntilUnlocked() {
            while (isLocked()) {
                meter.advance(meter.read(RegisterId.LOCK_OUT_TIME) * 1000);
                powerOn();
            }
        }
    }
}
