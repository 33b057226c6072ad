package org.tokenmeter.jvm;

import java.util.List;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * A meter that has just been made, for a board to run.
 *
 * @param state what its tokens will change
 * @param settings what its factory fixed
 * @param description its number and key attributes, one line
 * @param invitation what a person might do with it, a few lines
 */
public record NewMeter(MeterState state, MeterSettings settings, String description,
        List<String> invitation) {

    static NewMeter of(MeterIdentity identity, List<String> invitation) {
        return new NewMeter(identity.newState(), identity.settings(), describe(identity),
                invitation);
    }

    private static String describe(MeterIdentity identity) {
        long pan = identity.pan();
        int digits = PrimaryAccountNumber.hasTwoDigitManufacturer(pan) ? 11 : 13;
        return ("meter %0" + digits + "d   SGC %06d   TI %02d   KRN %d   EA%02d").formatted(
                PrimaryAccountNumber.drn(pan), identity.supplyGroupCode(), identity.tariffIndex(),
                identity.keyRevisionNumber(), identity.algorithm().code());
    }
}
