package org.tokenmeter.host.sms;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tokenmeter.sts.token.PrimaryAccountNumber;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Puts fictional numbers in the place of real ones: the same number always becomes the same one
 * under one key, and nobody without the key finds the way back.
 *
 * <ul>
 *   <li>A token keeps its class, and stays below 2^66, or above it.
 *   <li>The number of a meter keeps its length and gets a right check digit behind the manufacturer
 *       code 00, which belongs to nobody.
 *   <li>Every other number of nine digits or more, such as of a phone or a receipt, becomes any
 *       number of that length.
 *   <li>Class 1 tokens stay: they are the same for every meter, and public.
 * </ul>
 *
 * <b>Not promised.</b> Names and places stay.
 */
public final class Masker {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONG_NUMBER = 9;
    private static final int SHORTEST_METER = 5;
    private static final int SHORT_GROUP = 4;
    private static final int LONG_PHONE = 15;
    private static final int SHORT_DRN = 11;
    private static final int LONG_DRN = 13;
    /** 20 digits from here on write more than 66 bits. */
    private static final char ABOVE = '8';
    /** Moments of a backup, in milliseconds, which are no secret. */
    private static final String[] MOMENTS = {"date=\"", "date_sent=\""};

    /** What stands before a day and a time in one run. */
    private static final String STAMPED = "date:";

    private final Mac mac;
    private final Set<String> meters = new HashSet<>();
    private long tokens;

    /** Masks under a key of any bytes, to be thrown away afterwards. */
    public Masker(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line with fictional numbers; its digits stay in their script. */
    public String mask(String line) {
        NormalText text = NormalText.of(line);
        StringBuilder masked = new StringBuilder(text.shown());
        Scan scan = new Scan(new Characters(text.searched()), Profiles.KNOWN);
        for (Item item : scan.items()) {
            if (item.kind() == Item.Kind.TOKENS) {
                tokens(masked, item, digits(scan, item));
            } else if (item.kind() == Item.Kind.MALFORMED
                    && !isMoment(text.searched(), item.start())) {
                replace(masked, item.start(), item.end(), any(digits(scan, item)));
            } else if (item.label() != null && item.label().field() == Field.METER) {
                meter(masked, scan.text(), item.end());
            }
        }
        longNumbers(masked, text.searched(), scan.text());
        spreadNumbers(masked, scan);
        return masked.toString();
    }

    private static String digits(Scan scan, Item item) {
        return scan.text().digits(item.start(), item.end());
    }

    private void tokens(StringBuilder masked, Item item, String digits) {
        StringBuilder fictional = new StringBuilder();
        for (int i = 0; i < digits.length(); i += TokenDigits.COUNT) {
            fictional.append(token(digits.substring(i, i + TokenDigits.COUNT)));
        }
        replace(masked, item.start(), item.end(), fictional.toString());
    }

    private String token(String digits) {
        tokens++;
        byte[] values = new byte[TokenDigits.COUNT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (digits.charAt(i) - '0');
        }
        long low = TokenDigits.low(values);
        int tokenClass = TokenClass.of(low);
        if (TokenDigits.high(values) > TokenDigits.LARGEST_HIGH) {
            return ABOVE + any(digits).substring(1);
        }
        if (tokenClass == TokenClass.TEST
                && TokenList.isTest(TokenDigits.high(values), low)) {
            return digits;
        }
        if (tokenClass != TokenClass.RESERVED && TokenDigits.high(values) == 0 && low >= 0
                && low < TokenList.COUNTED) {
            return any(digits);
        }
        long block = noise("token", digits).getLong();
        TokenDigits.write(TokenClass.high(block), TokenClass.low(tokenClass, block), values);
        StringBuilder masked = new StringBuilder(values.length);
        for (byte value : values) {
            masked.append((char) ('0' + value));
        }
        return masked.toString();
    }

    private void meter(StringBuilder masked, Characters searched, int from) {
        ValueReader value = new ValueReader(searched, Profile.UNKNOWN);
        if (!value.goTo(from)) {
            return;
        }
        int end = value.meterEnd();
        String digits = searched.digits(value.start(), end);
        if (digits.length() >= SHORTEST_METER && digits.length() < LONG_NUMBER) {
            meters.add(digits);
            replace(masked, value.start(), end, any(digits));
        } else if (end > searched.runEnd(value.start())) {
            replace(masked, value.start(), end, number(digits));
        }
    }

    /** Numbers of which the scan knew nothing, those of meters among them. */
    private void longNumbers(StringBuilder masked, String searched, Characters characters) {
        int at = 0;
        while (at < searched.length()) {
            int end = characters.runEnd(at);
            if (end - at >= LONG_NUMBER && end - at < TokenDigits.COUNT
                    && !isMoment(searched, at)) {
                replace(masked, at, end, number(searched.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Tokens, meters and phones in groups that no scan takes for one number. */
    private void spreadNumbers(StringBuilder masked, Scan scan) {
        Characters text = scan.text();
        boolean[] known = new boolean[text.length()];
        scan.items().stream().filter(item -> item.label() == null)
                .forEach(item -> Arrays.fill(known, item.start(), item.end(), true));
        Set<Integer> announced = new HashSet<>();
        scan.items().stream().filter(Masker::announcesNumber).forEach(item -> {
            ValueReader value = new ValueReader(text, Profile.UNKNOWN);
            if (value.goTo(item.end())) {
                announced.add(value.start());
            }
        });
        int at = 0;
        while (at < text.length()) {
            int end = text.runEnd(at);
            SpreadDigits spread = SpreadDigits.at(text, at);
            if (end > at && !known[at] && !known[spread.end() - 1]
                    && isSecret(text, at, spread, announced.contains(at))) {
                String digits = text.substring(at, spread.end()).replaceAll("[^0-9]", "");
                replace(masked, at, spread.end(), number(digits));
                end = spread.end();
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean announcesNumber(Item item) {
        return item.label() != null
                && (item.label().field() == Field.METER || item.label().field().isRole());
    }

    private static boolean isSecret(Characters text, int at, SpreadDigits spread,
            boolean announced) {
        int first = text.runEnd(at) - at;
        if (spread.digits() == TokenDigits.COUNT && spread.shortest() >= SHORT_GROUP) {
            return true;
        }
        boolean phone = first >= SHORT_GROUP - 1
                && (text.charAt(at) == '0' || at > 0 && text.charAt(at - 1) == '+');
        boolean number = spread.plain() && spread.shortest() > 1 && spread.digits() >= LONG_NUMBER;
        return number && (announced && first <= SHORT_GROUP
                || phone && first < LONG_NUMBER && spread.digits() <= LONG_PHONE)
                || announced && first == spread.digits() && first >= SHORTEST_METER
                && first < LONG_NUMBER;
    }

    private static boolean isMoment(String searched, int at) {
        boolean dated = searched.substring(Math.max(0, at - STAMPED.length() - 1), at).strip()
                .equalsIgnoreCase(STAMPED);
        return dated || Arrays.stream(MOMENTS).anyMatch(name -> searched.startsWith(name,
                at - name.length()));
    }

    private String number(String digits) {
        int length = digits.length();
        boolean meter = (length == SHORT_DRN || length == LONG_DRN) && isChecked(digits);
        if (!meter) {
            return any(digits);
        }
        meters.add(digits);
        String zeros = length == SHORT_DRN ? "00" : "0000";
        long serial = Math.floorMod(noise("meter", digits).getLong(), 100_000_000L);
        return zeros + "%08d".formatted(serial) + PrimaryAccountNumber.luhnDigit(serial);
    }

    private static boolean isChecked(String digits) {
        long number = Long.parseLong(digits);
        return PrimaryAccountNumber.luhnDigit(number / 10) == number % 10;
    }

    /** Any digits of the same number; zeros in front stay. */
    private String any(String digits) {
        ByteBuffer noise = noise("any", digits);
        StringBuilder masked = new StringBuilder(digits.length());
        boolean front = true;
        for (int i = 0; i < digits.length(); i++) {
            front &= digits.charAt(i) == '0';
            int value = Math.floorMod(noise.get(i % noise.limit()) + i / noise.limit(), 10);
            masked.append(front ? '0' : (char) ('0' + value));
        }
        return masked.toString();
    }

    private ByteBuffer noise(String kind, String digits) {
        return ByteBuffer.wrap(mac.doFinal((kind + digits).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Writes digits over those of a part, in the script that they have there. */
    private static void replace(StringBuilder text, int start, int end, String digits) {
        int next = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                int zero = c - Character.digit(c, 10);
                text.setCharAt(i, (char) (zero + digits.charAt(next++) - '0'));
            }
        }
    }

    /** How many different meters were seen. */
    public int meters() {
        return meters.size();
    }

    /** How many tokens were seen. */
    public long tokens() {
        return tokens;
    }
}
