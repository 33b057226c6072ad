package org.tokenmeter.host.token;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.StandardTransferAlgorithm;
import org.tokenmeter.sts.cipher.TokenCipher;

/**
 * A cipher by the name that people give it: an EA code, or EA07 with the standard's sample tables.
 *
 * <p><b>Source.</b> IEC 62055-41, EA codes. EA09 is withdrawn.
 */
public enum TokenAlgorithm {
    /** 07: the Standard Transfer Algorithm of real meters. */
    EA07("07", EncryptionAlgorithm.EA07, StandardTransferAlgorithm.OPERATIONAL),
    /** 07-sample: the same with the tables that the standard prints. */
    EA07_SAMPLE("07-sample", EncryptionAlgorithm.EA07, StandardTransferAlgorithm.SAMPLE),
    /** 11: MISTY1. */
    EA11("11", EncryptionAlgorithm.EA11, EncryptionAlgorithm.EA11.cipher());

    private static final String WITHDRAWN = "09";

    private final String code;
    private final EncryptionAlgorithm algorithm;
    private final TokenCipher cipher;

    TokenAlgorithm(String code, EncryptionAlgorithm algorithm, TokenCipher cipher) {
        this.code = code;
        this.algorithm = algorithm;
        this.cipher = cipher;
    }

    /** The algorithm of a code: any of them. */
    public static TokenAlgorithm parse(String code) {
        return parse(code, values());
    }

    /** The algorithm of a code that a real meter has: not the sample tables. */
    public static EncryptionAlgorithm parseOperational(String code) {
        return parse(code, EA07, EA11).algorithm;
    }

    private static TokenAlgorithm parse(String code, TokenAlgorithm... choice) {
        for (TokenAlgorithm algorithm : choice) {
            if (algorithm.code.equals(code)) {
                return algorithm;
            }
        }
        throw new BadValue(code.equals(WITHDRAWN) ? "EA09 is withdrawn" : "is not an EA code here",
                Arrays.stream(choice).map(a -> a.code).collect(Collectors.joining(", ")));
    }

    /** The cipher. */
    public TokenCipher cipher() {
        return cipher;
    }

    /** Rounds of the cipher. */
    public int rounds() {
        return algorithm.rounds();
    }

    /** The name with its prefix: EA07, EA07-sample, EA11. */
    @Override
    public String toString() {
        return "EA" + code;
    }
}
