package org.tokenmeter.jvm;

import java.util.List;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/**
 * A meter that lives in a memory, for a board to run.
 *
 * @param settings of its factory; the wanted ones when the memory can not be trusted
 * @param description its number and key attributes, one line
 * @param invitation what a person might do with it, a few lines
 */
public record StoredMeter(MeterSettings settings, String description,
        List<String> invitation) {
    private static final List<String> TOKEN_WANTED = List.of("Type a token of this meter.");

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
            case READY -> new StoredMeter(ledger.settings(), describe(ledger), TOKEN_WANTED);
            case BLANK, SERVICE -> needsService(ledger.settings());
            case NEWER_LAYOUT -> throw MeterFailure.newerLayout();
        };
    }

    /**
     * The same meter as it is now that it ran: it may have been provisioned, or taken out of use.
     *
     * @param before where it stood in its life until now
     */
    public StoredMeter asItRuns(TokenMeter meter, Nameplate before, Nameplate now) {
        return new StoredMeter(meter.settings(), now.text(),
                now.stage() == before.stage() ? invitation : invitationAt(now.stage()));
    }

    /** The line key of a meter that was interrupted still goes on with it, so it stays. */
    private List<String> invitationAt(LifeCycle stage) {
        return switch (stage) {
            case BLANK, MANUFACTURED -> invitation;
            case IN_SERVICE -> TOKEN_WANTED;
            case SCRAPPED -> List.of("It takes no token any more.");
        };
    }

    private static StoredMeter needsService(MeterSettings settings) {
        return new StoredMeter(settings, "this meter needs service",
                List.of("Its memory can not be trusted, so it takes no token."));
    }

    private static String describe(Ledger ledger) {
        return plate(ledger).text();
    }

    /** The plate of a ledger that is ready. */
    static Nameplate plate(Ledger ledger) {
        MeterState state = ledger.state();
        return new Nameplate(ledger.lifeCycle(), true, ledger.settings().pan(),
                state.supplyGroupCode(), state.tariffIndex(), state.keyRevisionNumber(),
                state.algorithm().code());
    }
}
