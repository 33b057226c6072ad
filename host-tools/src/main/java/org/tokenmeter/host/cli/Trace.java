package org.tokenmeter.host.cli;

import java.util.Optional;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.token.Identified;
import org.tokenmeter.host.token.KeyChange;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.OpenedToken;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenCrc;

/**
 * How a token opens, step by step, for someone who learns: at most 80 columns wide.
 *
 * <p>It stops where the opening stops: a number that is too large has no class, a reserved class
 * is not decrypted, and fields behind a wrong CRC would be noise.
 */
final class Trace {
    private static final String[] CLASSES = {"credit", "meter test", "management", "reserved"};

    private final TokenText token;
    private final Optional<KeyedCipher> cipher;
    private final OpenedToken opened;
    private final BaseDate baseDate;
    private final StringBuilder text = new StringBuilder();
    private int step;

    Trace(TokenText token, Optional<KeyedCipher> cipher, OpenedToken opened, BaseDate baseDate) {
        this.token = token;
        this.cipher = cipher;
        this.opened = opened;
        this.baseDate = baseDate;
    }

    /** The whole trace. */
    String text() {
        digits();
        if (opened.tokenClass().isPresent()) {
            bits();
            tokenClass();
        }
        opened.clearBlock().ifPresent(block -> {
            cipher.ifPresentOrElse(this::rounds, this::noCipher);
            checksum(block);
        });
        opened.token().ifPresent(this::content);
        verdict();
        return text.toString();
    }

    private void heading(String title) {
        step++;
        text.append(step == 1 ? "" : "\n").append(step).append(". ").append(title).append('\n');
    }

    private void line(String format, Object... values) {
        text.append("   ").append(format.formatted(values)).append('\n');
    }

    private void digits() {
        heading("The digits");
        line("%s", token.grouped());
        line("read as one decimal number; the largest legal one is 2^66 - 1,");
        line("73786976294838206463");
    }

    private void bits() {
        heading("The same number in 66 bits");
        line("bits 65, 64   %s", binary(token.high(), 2));
        line("bits 63..0    %s", Hex.of(token.low(), 16));
        line("              %s", octets(token.low(), 56, 32));
        line("              %s", octets(token.low(), 24, 0));
    }

    private void tokenClass() {
        int tokenClass = opened.tokenClass().orElseThrow();
        heading("The class, hidden in bits 28 and 27");
        line("bits 28, 27   %s            class %d: %s",
                binary(tokenClass, 2), tokenClass, CLASSES[tokenClass]);
        line("bits 65, 64   %s            go back into their place", binary(token.high(), 2));
        line("cipher block  %s", Hex.of(token.cipherBlock(), 16));
    }

    private void rounds(KeyedCipher keyed) {
        int rounds = keyed.algorithm().rounds();
        heading("Decryption: %s, %d rounds, key with check value %s"
                .formatted(keyed.algorithm(), rounds, keyed.key()));
        line("cipher block  %s", Hex.of(token.cipherBlock(), 16));
        for (int round = 1; round <= rounds; round++) {
            line("round %2d      %s%s", round,
                    Hex.of(keyed.decryptedAfter(token.cipherBlock(), round), 16),
                    round == rounds ? "   the clear block" : "");
        }
    }

    private void noCipher() {
        heading("No decryption: class 1 is not encrypted");
        line("clear block   %s", Hex.of(token.cipherBlock(), 16));
    }

    private void checksum(long block) {
        int tokenClass = opened.tokenClass().orElseThrow();
        boolean currency = TokenCrc.usesCurrencyCrc(tokenClass, ClearBlock.subclass(block));
        heading("The checksum, bits 15..0 of the clear block");
        line("over          %014x%s", TokenCrc.message(tokenClass, block),
                currency ? " 01   (class, block without its CRC, 01)"
                        : "      (class, block without its CRC)");
        line("computed      %04x", TokenCrc.expected(tokenClass, block));
        line("carried       %04x              %s", ClearBlock.crc(block),
                opened.token().isPresent() ? "equal" : "DIFFERENT: mistyped, or another key");
    }

    private void content(Token content) {
        long block = content.block();
        heading("The fields of the clear block");
        line("63..60  subclass  %-8s %s", Hex.of(content.subclass(), 1),
                content.kind().standardName());
        if (content instanceof Identified identified) {
            identity(block, identified);
        } else if (content instanceof KeyChange) {
            line("59..16  body      the attributes below, and a word of the new key");
        } else {
            line("59..16  body      %s", Hex.of(content.body(), 11));
        }
        line("15..0   CRC       %s", Hex.of(ClearBlock.crc(block), 4));
        new Description(cipher, baseDate).of(content)
                .forEach((name, fact) -> line("        %s: %s", name, fact));
    }

    private void identity(long block, Identified content) {
        boolean currency = TokenCrc.usesCurrencyCrc(content.tokenClass(), content.subclass());
        line("59..56  %-9s %s", currency ? "sign, exp" : "RND", Hex.of(content.rnd(), 1));
        line("55..32  TID       %-8s %d minutes after %s", Hex.of(content.tid(), 6),
                ClearBlock.tid(block), TokenTime.issued(baseDate, 0));
        line("31..16  value     %-8s %s", content.fieldHex(),
                content.value().map(Object::toString).orElse(""));
    }

    private void verdict() {
        heading("The verdict");
        line("%s", opened.verdict());
    }

    /** Four bytes of a block in binary, from the one at a shift down to another. */
    private static String octets(long block, int from, int to) {
        StringBuilder octets = new StringBuilder();
        for (int shift = from; shift >= to; shift -= 8) {
            octets.append(binary(block >>> shift & 0xFF, 8)).append(shift == to ? "" : " ");
        }
        return octets.toString();
    }

    private static String binary(long bits, int width) {
        String digits = Long.toBinaryString(bits);
        return "0".repeat(width - digits.length()) + digits;
    }
}
