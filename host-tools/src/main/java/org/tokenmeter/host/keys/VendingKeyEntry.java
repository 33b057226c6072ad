package org.tokenmeter.host.keys;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * What is known of a vending key without the key: all of it stands in the store's alias, which is
 * encrypted and protected like the key itself.
 *
 * <p><b>Invariant.</b> DKGA02 serves EA07 only; the key expires after it becomes active.
 *
 * @param label which meters it is for
 * @param algorithm DKGA
 * @param ken the key expiry number that its meters get, 0 to 255; 255 never expires
 * @param active the first day on which it may be used
 * @param expiry the first day on which it may not be used any more, if there is one
 * @param checkValue the key's check value: see {@link VendingKey#checkValue}
 */
public record VendingKeyEntry(KeyLabel label, KeyDerivationAlgorithm algorithm, int ken,
        LocalDate active, Optional<LocalDate> expiry, String checkValue) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String NEVER = "-";
    private static final int PARTS = 11;

    public VendingKeyEntry {
        if (algorithm == KeyDerivationAlgorithm.DKGA02
                && label.ea() != EncryptionAlgorithm.EA07) {
            throw new BadValue("no key for EA11 comes from DKGA02", "04 with EA11, 02 with EA07");
        }
        if (expiry.isPresent() && expiry.get().isBefore(active)) {
            throw new BadValue("the key expires before it is active", "a later expiry date");
        }
    }

    /** How a decoder key comes from it. */
    public KeyDerivation derivation() {
        return switch (algorithm) {
            case DKGA02 -> new Dkga02();
            case DKGA04 -> new Dkga04(label.ea(), label.baseDate());
        };
    }

    /**
     * Refuses a key that is not to be used.
     *
     * @param now the clock; a key may be used from its first day on, for an earlier time, too
     * @param at the time of issue; no token is made for a time when the key has expired
     */
    public void requireUsable(LocalDateTime now, LocalDateTime at) {
        if (now.toLocalDate().isBefore(active)) {
            throw new Refusal("the key of " + label + " is active from " + active + " only",
                    "check the clock, or use another key: sts keys list shows them");
        }
        LocalDate last = (at.isAfter(now) ? at : now).toLocalDate();
        expiry.filter(day -> !last.isBefore(day)).ifPresent(day -> {
            throw new Refusal("the key of " + label + " expired on " + day,
                    "sts keys list shows which keys are in use; sts key-change moves a"
                    + " meter to one");
        });
    }

    /** The same key, retired on a day. */
    public VendingKeyEntry expiringOn(LocalDate day) {
        return new VendingKeyEntry(label, algorithm, ken, active, Optional.of(day), checkValue);
    }

    /** Why new supply groups should not use such a key, if there is a reason. */
    public Optional<String> legacy() {
        if (algorithm == KeyDerivationAlgorithm.DKGA02) {
            return Optional.of("legacy: DKGA02 is 56-bit DES, which can be searched");
        }
        return label.ea() == EncryptionAlgorithm.EA07
                ? Optional.of("legacy: EA07 has 64-bit keys") : Optional.empty();
    }

    /** The name under which a store keeps it. */
    String alias() {
        return "vk/%s/%d/%d/%02d/%02d/%s/%d/%s/%s/%s".formatted(
                label.sgc(), label.krn().number(), label.keyType().code(), label.ea().code(),
                label.baseDate().code(), algorithm == KeyDerivationAlgorithm.DKGA02 ? "02" : "04",
                ken, DAY.format(active), expiry.map(DAY::format).orElse(NEVER), checkValue);
    }

    /** The entry of an alias. */
    static VendingKeyEntry ofAlias(String alias) {
        String[] parts = alias.split("/");
        if (parts.length != PARTS || !parts[0].equals("vk")) {
            throw new Refusal("the key store holds an entry that is no vending key of ours",
                    "keep other keys in a store of their own");
        }
        KeyLabel label = new KeyLabel(new SupplyGroupCode(parts[1]),
                KeyRevisionNumber.parse(parts[2]), KeyType.parse(parts[3]),
                EncryptionAlgorithm.ofCode(Integer.parseInt(parts[4])),
                BaseDate.ofCode(Integer.parseInt(parts[5])));
        return new VendingKeyEntry(label, KeyDerivationAlgorithm.parse(parts[6]),
                Integer.parseInt(parts[7]), LocalDate.parse(parts[8], DAY),
                Optional.of(parts[9]).filter(day -> !day.equals(NEVER))
                        .map(day -> LocalDate.parse(day, DAY)), parts[10]);
    }
}
