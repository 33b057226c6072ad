package org.tokenmeter.host.provisioning;

import java.nio.file.Path;
import org.tokenmeter.host.keys.Dkga02;
import org.tokenmeter.host.keys.Dkga04;
import org.tokenmeter.host.keys.KeyDerivation;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** A file with a vending key in hex: 16 digits for DKGA02, 40 for DKGA04. */
public final class VendingKeyFile {
    private static final int DKGA02_DIGITS = 16;

    private VendingKeyFile() {
    }

    /** The final key of a planned meter, from the vending key in a file. */
    public static DecoderKey derive(Path file, MeterPlan plan) {
        String hex = SecretFile.read(file);
        boolean isShort = hex.length() == DKGA02_DIGITS;
        if (isShort && plan.algorithm() == EncryptionAlgorithm.EA11) {
            throw new BadValue("the vending key is one for DKGA02, which has no keys for EA11",
                    "40 hex digits, or a meter of EA07");
        }
        KeyDerivation derivation = isShort ? new Dkga02()
                : new Dkga04(plan.algorithm(), plan.baseDate());
        VendingKey key = VendingKey.parse(
                isShort ? KeyDerivationAlgorithm.DKGA02 : KeyDerivationAlgorithm.DKGA04, hex);
        try {
            return derivation.derive(key, plan.attributes());
        } finally {
            key.destroy();
        }
    }
}
