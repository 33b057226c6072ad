package org.tokenmeter.simulated.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * Something that a meter stores, to be cut at every byte.
 *
 * @param register what the meter's credit is counted in
 * @param before tokens long before, each after the penalty of the one before it
 * @param held tokens just before, under the same power: sections of a key
 * @param token what is sent; nothing when the end of a penalty is what is stored
 */
record CutCase(String name, KnownKey key, int register, List<byte[]> before, List<byte[]> held,
        Optional<byte[]> token) {

    private static final int TID = 5_000;
    private static final int OLD_TID = 4_000;
    private static final int REGISTERS = 8;
    private static final int NEGATIVE = 8;
    private static final byte[] WRONG = new byte[20];
    private static final byte[] NO_TOKEN = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
        9, 9};

    /** Every kind of commit that a token leads to, for one cipher. */
    static List<CutCase> all(EncryptionAlgorithm algorithm) {
        KnownKey key = KnownKey.random(algorithm, new SplittableRandom(150));
        List<CutCase> all = new ArrayList<>();
        credit(key, all);
        management(key, all);
        for (boolean withGroup : new boolean[] {false, true}) {
            if (withGroup || algorithm == EncryptionAlgorithm.EA07) {
                keyChange(key, withGroup, false, all);
                keyChange(key, withGroup, true, all);
            }
        }
        wrongNumbers(key, all);
        return all;
    }

    /** Tokens that change nothing, so that nothing is written. */
    static List<CutCase> silent(EncryptionAlgorithm algorithm) {
        KnownKey key = KnownKey.random(algorithm, new SplittableRandom(151));
        List<CutCase> all = new ArrayList<>();
        for (byte[] section : newKey(key, 2, true, false).sections(key)) {
            all.add(of("section held", key, section));
        }
        all.add(of("key type refused", key, newKey(key, 3, true, false).section(key, 1)));
        all.add(of("test", key, key.token(TokenClass.TEST, 0, TestToken.body2Digits(1, 0))));
        all.add(of("extended read", key, key.token(TokenClass.TEST, 2, 0)));
        all.add(of("register refused", key, key.token(TokenClass.MANAGEMENT, 1, TID, 1)));
        all.add(of("old", key, key.credit(0, 0, 1)));
        return all;
    }

    private static void credit(KnownKey key, List<CutCase> all) {
        for (int register = 0; register < REGISTERS; register++) {
            all.add(new CutCase("credit 0/" + register, key, register, List.of(), List.of(),
                    Optional.of(key.credit(register, TID, 1_000))));
        }
        all.add(new CutCase("negative credit", key, 4, List.of(key.credit(4, OLD_TID, 1_000)),
                List.of(), Optional.of(key.token(TokenClass.CREDIT, 4,
                        ClearBlock.body(NEGATIVE, TID, 400)))));
        all.add(new CutCase("credit after wrong numbers", key, 0, List.of(WRONG, WRONG),
                List.of(), Optional.of(key.credit(0, TID, 1_000))));
    }

    private static void management(KnownKey key, List<CutCase> all) {
        int[][] tokens = {{0, 2_300}, {1, 0}, {1, 0xFFFF}, {2, 77}, {5, 0}, {6, 900},
            {10, 3 << 10 | 99}, {10, 63 << 10 | 201}};
        for (int[] token : tokens) {
            all.add(new CutCase("management 2/" + token[0] + " " + token[1], key, 0,
                    List.of(key.credit(0, OLD_TID, 1_000)), List.of(),
                    Optional.of(key.token(TokenClass.MANAGEMENT, token[0], TID, token[1]))));
        }
        all.add(new CutCase("management 2/7", key, 1, List.of(), List.of(),
                Optional.of(key.token(TokenClass.MANAGEMENT, 7, TID, 1_234))));
    }

    /** A set that is completed by each of its sections, and each section alone. */
    private static void keyChange(
            KnownKey key, boolean withGroup, boolean rollover, List<CutCase> all) {
        NewKey set = newKey(key, 1, withGroup, rollover);
        List<byte[]> credit = List.of(key.credit(0, OLD_TID, 1_000));
        for (int last = 0; last < set.size(); last++) {
            List<byte[]> held = new ArrayList<>(set.sections(key));
            byte[] section = held.remove(last);
            String name = " by section " + (last + 1) + " of " + set.size()
                    + (rollover ? " with rollover" : "");
            all.add(new CutCase("key change" + name, key, 0, credit, held, Optional.of(section)));
            if (!rollover) {
                all.add(new CutCase("count ended" + name, key, 0, List.of(WRONG, WRONG),
                        List.of(), Optional.of(section)));
            }
        }
    }

    private static void wrongNumbers(KnownKey key, List<CutCase> all) {
        byte[] otherMaker = key.token(TokenClass.TEST, 0,
                TestToken.body2Digits(1, Bench.MANUFACTURER + 1));
        for (int count : new int[] {0, 3, 9}) {
            for (byte[] token : List.of(WRONG, NO_TOKEN, otherMaker)) {
                all.add(new CutCase("wrong number " + (count + 1), key, 0, wrong(count),
                        List.of(), Optional.of(token)));
            }
        }
        for (int count : new int[] {4, 7}) {
            all.add(new CutCase("end of penalty " + count, key, 0, wrong(count), List.of(),
                    Optional.empty()));
        }
    }

    private static List<byte[]> wrong(int count) {
        return Collections.nCopies(count, WRONG);
    }

    private static NewKey newKey(
            KnownKey key, int type, boolean withGroup, boolean rollover) {
        return new NewKey(KnownKey.random(key.algorithm(), new SplittableRandom(152)), 7, type,
                88, 0xA5, 600_675, withGroup, rollover);
    }

    private static CutCase of(String name, KnownKey key, byte[] token) {
        return new CutCase(name, key, 0, List.of(), List.of(), Optional.of(token));
    }

    @Override
    public String toString() {
        return key.algorithm() + " " + name;
    }
}
