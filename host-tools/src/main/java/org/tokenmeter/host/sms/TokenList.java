package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The tokens of a message and what each is for. The class that a token carries in clear decides;
 * labels only tell free credit from bought credit, and a key change from other management.
 */
final class TokenList {
    private static final int MOST_SECTIONS = 4;
    /** An encrypted block with this many leading zeros is a number that somebody counted up. */
    static final long COUNTED = 1L << 32;

    private final List<Entry> entries = new ArrayList<>(1);
    private List<String> noTokens = List.of();
    private boolean tooLarge;
    private boolean reserved;
    private boolean spoilt;

    private record Entry(String digits, int high, long low, Field label, BigDecimal freeUnits) {
        int tokenClass() {
            return TokenClass.of(low);
        }
    }

    /**
     * Adds what has the form of tokens.
     *
     * @param digits a multiple of twenty
     * @param label the last role label before them, or null
     * @param freeUnits what a free token is worth, or null
     */
    void add(String digits, Field label, BigDecimal freeUnits) {
        for (int i = 0; i < digits.length(); i += TokenDigits.COUNT) {
            addOne(digits.substring(i, i + TokenDigits.COUNT), label, freeUnits);
        }
    }

    private void addOne(String digits, Field label, BigDecimal freeUnits) {
        byte[] values = new byte[TokenDigits.COUNT];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (digits.charAt(i) - '0');
        }
        int high = TokenDigits.high(values);
        long low = TokenDigits.low(values);
        int tokenClass = TokenClass.of(low);
        if (high > TokenDigits.LARGEST_HIGH) {
            tooLarge = true;
            addNoToken(digits);
        } else if (tokenClass == TokenClass.RESERVED) {
            reserved = true;
            addAnnounced(digits, label);
        } else if (tokenClass == TokenClass.TEST && !isTest(high, low)) {
            spoilt |= label != null;
            addAnnounced(digits, label);
        } else if (isAdded(digits)) {
            return;
        } else if (tokenClass == TokenClass.TEST || high != 0 || low < 0 || low >= COUNTED) {
            entries.add(new Entry(digits, high, low, label, freeUnits));
        }
    }

    /** Without a label it may be any number of twenty digits, such as of a receipt. */
    private void addAnnounced(String digits, Field label) {
        if (label != null) {
            addNoToken(digits);
        }
    }

    private void addNoToken(String digits) {
        noTokens = noTokens.isEmpty() ? new ArrayList<>() : noTokens;
        noTokens.add(digits);
    }

    /** A test token is in clear: without its checksum it is a number like others. */
    static boolean isTest(int high, long low) {
        return ClearBlock.isAuthentic(TokenClass.TEST, TokenClass.cipherBlock(high, low));
    }

    /** A message may say its token twice. */
    private boolean isAdded(String digits) {
        for (Entry entry : entries) {
            if (entry.digits().equals(digits)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** See {@link Purchase#noTokens}. */
    List<String> noTokens() {
        return noTokens;
    }

    /** Whether a number of more than 66 bits was there. */
    boolean hasTooLarge() {
        return tooLarge;
    }

    /** Whether a number of the reserved class 3 was there. */
    boolean hasReserved() {
        return reserved;
    }

    /** Whether a labelled test token was there whose checksum is wrong. */
    boolean hasSpoiltTest() {
        return spoilt;
    }

    /** The tokens with their roles, by a profile's habits. */
    List<FoundToken> found(Profile profile) {
        int management = countManagement();
        List<FoundToken> found = new ArrayList<>(entries.size());
        int section = 0;
        for (Entry entry : entries) {
            TokenRole role = role(entry, management, section + 1, profile);
            section += role.isKeyChange() ? 1 : 0;
            found.add(new FoundToken(entry.digits(), entry.high(), entry.low(), role,
                    Optional.ofNullable(role == TokenRole.CREDIT ? null : entry.freeUnits())));
        }
        return found;
    }

    private int countManagement() {
        int count = 0;
        for (Entry entry : entries) {
            count += entry.tokenClass() == TokenClass.MANAGEMENT ? 1 : 0;
        }
        return count;
    }

    private static TokenRole role(Entry entry, int management, int section, Profile profile) {
        return switch (entry.tokenClass()) {
            case TokenClass.CREDIT -> credit(entry.label());
            case TokenClass.TEST -> TokenRole.TEST_DISPLAY;
            default -> management(entry.label(), management, section, profile);
        };
    }

    private static TokenRole credit(Field label) {
        if (label == Field.BONUS) {
            return TokenRole.BONUS;
        }
        return label == Field.FREE_BASIC ? TokenRole.FREE_BASIC : TokenRole.CREDIT;
    }

    private static TokenRole management(Field label, int all, int section, Profile profile) {
        if (label == Field.MANAGEMENT) {
            return TokenRole.MANAGEMENT;
        }
        if (label != null && label.ordinal() >= Field.KEY_CHANGE_1.ordinal()
                && label.ordinal() <= Field.KEY_CHANGE_4.ordinal()) {
            return TokenRole.keyChange(label.ordinal() - Field.KEY_CHANGE.ordinal());
        }
        boolean fits = section <= MOST_SECTIONS;
        if (label == Field.KEY_CHANGE && fits) {
            return TokenRole.keyChange(section);
        }
        if (all > MOST_SECTIONS || profile.sendsEngineeringTokens()) {
            return TokenRole.ENGINEERING;
        }
        return all > 1 && fits ? TokenRole.keyChange(section) : TokenRole.MANAGEMENT;
    }
}
