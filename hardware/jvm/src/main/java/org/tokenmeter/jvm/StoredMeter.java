package org.tokenmeter.jvm;

import java.util.List;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * A meter that lives in a memory, for a board to run.
 *
 * @param settings of its factory; the wanted ones when the memory can not be trusted
 * @param description its number and key attributes, one line
 * @param invitation what a person might do with it, a few lines
 */
public record StoredMeter(MeterSettings settings, String description,
        List<String> invitation) {
    /** The meter in a memory; a blank memory becomes the wanted one. */
    static StoredMeter of(Memory memory, MeterIdentity wanted, List<String> invitation)
            throws MeterFailure {
        Ledger ledger = new Ledger(memory);
        LedgerStatus found = ledger.open();
        if (found == LedgerStatus.BLANK && ledger.line().hasKey()) {
            throw MeterFailure.blankMeter();
        }
        if (found == LedgerStatus.BLANK && ledger.format(wanted.settings(), wanted.newState())) {
            found = LedgerStatus.READY;
        }
        return switch (found) {
            case READY -> ready(ledger, wanted, invitation);
            case BLANK, SERVICE -> needsService(wanted.settings());
            case NEWER_LAYOUT -> throw MeterFailure.newerLayout();
        };
    }

    private static StoredMeter ready(Ledger ledger, MeterIdentity wanted,
            List<String> invitation) throws MeterFailure {
        if (ledger.settings().pan() != wanted.pan()) {
            throw MeterFailure.anotherMeter();
        }
        return new StoredMeter(ledger.settings(), describe(ledger), invitation);
    }

    /** The meter of a ledger that is not blank, whatever it is. */
    static StoredMeter found(Ledger ledger) throws MeterFailure {
        return switch (ledger.status()) {
            case READY -> new StoredMeter(ledger.settings(), describe(ledger),
                    List.of("Type a token of this meter."));
            case BLANK, SERVICE -> needsService(ledger.settings());
            case NEWER_LAYOUT -> throw MeterFailure.newerLayout();
        };
    }

    private static StoredMeter needsService(MeterSettings settings) {
        return new StoredMeter(settings, "this meter needs service",
                List.of("Its memory can not be trusted, so it takes no token."));
    }

    private static String describe(Ledger ledger) {
        long pan = ledger.settings().pan();
        MeterState state = ledger.state();
        int digits = PrimaryAccountNumber.hasTwoDigitManufacturer(pan) ? 11 : 13;
        return ("meter %0" + digits + "d   SGC %s   TI %02d   KRN %d   EA%02d").formatted(
                PrimaryAccountNumber.drn(pan), supplyGroup(state), state.tariffIndex(),
                state.keyRevisionNumber(), state.algorithm().code());
    }

    /** A key change in two sections leaves a meter without its supply group code. */
    private static String supplyGroup(MeterState state) {
        return state.supplyGroupCode() == MeterState.NO_SUPPLY_GROUP
                ? "------" : "%06d".formatted(state.supplyGroupCode());
    }
}
