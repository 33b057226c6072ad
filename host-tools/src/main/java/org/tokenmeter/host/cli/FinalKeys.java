package org.tokenmeter.host.cli;

import org.tokenmeter.host.keys.KeyLabel;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.provisioning.MeterPlan;
import org.tokenmeter.sts.cipher.DecoderKey;

/** The unique keys of meters to be made, from the vending keys of the desk's key store. */
final class FinalKeys {
    private FinalKeys() {
    }

    /** The key of a planned meter; the caller erases it. */
    static DecoderKey derive(UnlockedKeys keys, MeterPlan plan) {
        VendingKeyEntry entry = keys.find(new KeyLabel(plan.sgc(), plan.krn(), KeyType.UNIQUE,
                plan.algorithm(), plan.baseDate()));
        VendingKey key = keys.key(entry);
        return entry.derivation().derive(key, plan.attributes());
    }
}
