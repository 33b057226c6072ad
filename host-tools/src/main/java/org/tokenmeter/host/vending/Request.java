package org.tokenmeter.host.vending;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;

/**
 * Who asks for tokens, for which meter, and since when.
 *
 * @param id what the order is known by for ever: the same id always gives the same tokens
 * @param pan the meter
 * @param sgc the supply group that the customer's card names, if it was looked at
 * @param issued the civil minute of issue, if it is not now
 */
public record Request(String id, MeterPan pan, Optional<SupplyGroupCode> sgc,
        Optional<LocalDateTime> issued) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are taken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int LONGEST = 80;

    public Request {
        if (id.isEmpty() || id.length() > LONGEST
                || !id.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new BadValue("request id has other characters, or too many",
                    "1 to 80 letters, digits and signs without blanks");
        }
    }

    /** A new id: 2^58 of them. */
    public static String newId() {
        StringBuilder id = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return id.toString();
    }

    /** A request for now. */
    public static Request now(MeterPan pan) {
        return new Request(newId(), pan, Optional.empty(), Optional.empty());
    }

    /** Refuses a meter of another supply group than the one that was named. */
    void requireGroup(Meter meter) {
        sgc.filter(named -> !named.equals(meter.key().sgc())).ifPresent(named -> {
            throw new Refusal("meter " + pan + " belongs to supply group " + meter.key().sgc()
                    + ", not to " + named, "check the meter's number, or move it with "
                    + "sts key-change");
        });
    }
}
