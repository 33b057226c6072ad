package org.tokenmeter.host.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.SplittableRandom;
import org.tokenmeter.sts.token.PrimaryAccountNumber;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Messages of several utilities in the mix of a gateway's dump, a line each but for one in twenty,
 * which has seven lines: fictional meters and tokens, with right check digits and classes. One
 * message in ten has no token, one in a thousand a broken one.
 *
 * <p>It counts what a cleaner has to find.
 */
final class MessageGenerator {
    private static final int METERS = 200_000;

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final byte[] digits = new byte[TokenDigits.COUNT];
    private long cleaned;
    private long ignored;
    private long rejected;

    MessageGenerator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes so many messages; how many characters, which are bytes, they have. */
    long write(Writer out, int messages) throws IOException {
        long written = 0;
        for (int i = 0; i < messages; i++) {
            text.setLength(0);
            message(random.nextInt(1_000));
            out.append(text);
            written += text.length();
        }
        return written;
    }

    private void message(int kind) {
        if (kind == 0) {
            rejected++;
            text.append("Mtr:").append(meter()).append(" Token:1234-5678-9012-3456-789 Units:1.0 ")
                    .append("Amt:20.00 For Details dial *977#\n");
        } else if (kind < 100) {
            ignored++;
            text.append("Your M-PESA PIN reset code is ").append(1_000 + random.nextInt(9_000))
                    .append('-').append(1_000 + random.nextInt(9_000))
                    .append(". Do not share it with anybody, not even with us.\n");
        } else {
            cleaned++;
            purchase(kind);
        }
    }

    private void purchase(int kind) {
        if (kind < 150) {
            text.append('\n');
            kenya('\n');
            text.append("\n\n");
        } else if (kind < 700) {
            kenya(' ');
            text.append(" For Details dial *977#\n");
        } else if (kind < 850) {
            tanzania();
        } else if (kind < 930) {
            nigeria();
        } else {
            uganda();
        }
    }

    private void kenya(char between) {
        int cents = 2_000 + random.nextInt(98_000);
        int part = cents * 11 / 20;
        text.append("Mtr:").append(meter()).append(between).append("Token:");
        token('-');
        text.append(between).append("Date:2024").append(two(1 + random.nextInt(12)))
                .append(two(1 + random.nextInt(28))).append(' ').append(clock()).append(between)
                .append("Units:").append(money(cents / 20)).append(between)
                .append("Amt:").append(money(cents)).append(between)
                .append("TknAmt:").append(money(part)).append(between)
                .append("OtherCharges:").append(money(cents - part));
    }

    private void tanzania() {
        int cost = 100_000 + random.nextInt(50_000_000);
        text.append("Malipo yamekamilika.19aa00bb11cc22dd 90000000000")
                .append(10_000_000 + random.nextInt(80_000_000)).append(" TOKEN ");
        token(' ');
        text.append(' ').append(cost / 3_000).append('.').append(random.nextInt(10))
                .append("KWH Cost ").append(money(cost)).append(" VAT 18% ")
                .append(money(cost / 100 * 18)).append(" EWURA 1% ").append(money(cost / 100))
                .append(" REA 3% ").append(money(cost / 100 * 3)).append(" TOTAL TZS ")
                .append(money(cost + cost / 100 * 18 + cost / 100 + cost / 100 * 3))
                .append(" 2025-").append(two(1 + random.nextInt(12))).append('-')
                .append(two(1 + random.nextInt(28))).append(' ').append(clock()).append('\n');
    }

    private void nigeria() {
        text.append("Meter No: ").append(meter()).append(" TOKEN: ");
        token('-');
        text.append(" Units: ").append(1 + random.nextInt(90)).append('.')
                .append(random.nextInt(10)).append("kWh Amount: N").append(1 + random.nextInt(9))
                .append(",000.00 VAT: N").append(money(random.nextInt(60_000)))
                .append(" Date: ").append(two(1 + random.nextInt(28))).append("-Jun-2024 ")
                .append(clock()).append('\n');
    }

    private void uganda() {
        text.append("UEDCL Light. Meter: ").append(meter()).append(" Token: ");
        token(' ');
        text.append(" Units: ").append(1 + random.nextInt(50)).append('.')
                .append(random.nextInt(10)).append(" Amount: UGX ").append(1 + random.nextInt(90))
                .append(",000 VAT: 1,525 Service Fee: 3,360 Debt: 0\n");
    }

    private String meter() {
        long serial = 199_000_0000L + random.nextInt(METERS);
        return "0" + serial + PrimaryAccountNumber.luhnDigit(serial);
    }

    /** A class 0 token of a random block, five groups of four. */
    private void token(char separator) {
        long block = random.nextLong();
        TokenDigits.write(TokenClass.high(block), TokenClass.low(TokenClass.CREDIT, block), digits);
        for (int i = 0; i < digits.length; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append(separator);
            }
            text.append((char) ('0' + digits[i]));
        }
    }

    private String clock() {
        return two(random.nextInt(24)) + ':' + two(random.nextInt(60));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String money(int cents) {
        return cents / 100 + "." + two(cents % 100);
    }

    long cleaned() {
        return cleaned;
    }

    long ignored() {
        return ignored;
    }

    long rejected() {
        return rejected;
    }
}
