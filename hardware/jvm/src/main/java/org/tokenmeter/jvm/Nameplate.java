package org.tokenmeter.jvm;

import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * What tells one meter from another: its number and key attributes, and where it stands in its
 * life. Provisioning, key changes and decommissioning change it.
 *
 * @param trusted whether the meter can trust its memory; what follows means nothing if not
 */
public record Nameplate(LifeCycle stage, boolean trusted, long pan, int supplyGroup,
        int tariffIndex, int keyRevision, int algorithm) {
    /** The plate of a meter that runs, as its last tick left it. */
    public static Nameplate of(RegisterSource registers) {
        LifeCycle stage = LifeCycle.ofCode((int) registers.read(RegisterId.LIFE_CYCLE));
        if (registers.read(RegisterId.SERVICE_STATE) != 0) {
            boolean isBlank = (registers.read(RegisterId.LOAD_SWITCH_REASONS)
                    & Supply.UNCOMMISSIONED) != 0;
            return new Nameplate(stage, isBlank, 0, 0, 0, 0, 0);
        }
        return new Nameplate(stage, true, registers.read(RegisterId.METER_NUMBER),
                (int) registers.read(RegisterId.SUPPLY_GROUP_CODE),
                (int) registers.read(RegisterId.TARIFF_INDEX),
                (int) registers.read(RegisterId.KEY_REVISION_NUMBER),
                (int) registers.read(RegisterId.ENCRYPTION_ALGORITHM));
    }

    /** One line for people. */
    public String text() {
        if (!trusted) {
            return "this meter needs service";
        }
        if (stage == LifeCycle.BLANK) {
            return "a blank meter";
        }
        return "meter " + number() + switch (stage) {
            case BLANK, MANUFACTURED -> keyAttributes() + "   not in service yet";
            case IN_SERVICE -> keyAttributes();
            case SCRAPPED -> "   out of use for good";
        };
    }

    /** The number on the label of a meter that has one, 11 or 13 digits. */
    String number() {
        int digits = PrimaryAccountNumber.hasTwoDigitManufacturer(pan) ? 11 : 13;
        return ("%0" + digits + "d").formatted(PrimaryAccountNumber.drn(pan));
    }

    private String keyAttributes() {
        return "   SGC %s   TI %02d   KRN %d   EA%02d".formatted(
                supplyGroup == MeterState.NO_SUPPLY_GROUP ? "------"
                        : "%06d".formatted(supplyGroup), tariffIndex, keyRevision, algorithm);
    }
}
