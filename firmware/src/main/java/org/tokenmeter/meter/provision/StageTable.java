package org.tokenmeter.meter.provision;

import org.tokenmeter.ledger.LifeCycle;

/** Which commands a meter takes at which stage of its life; firmware/SPEC.md has the table. */
final class StageTable {
    private StageTable() {
    }

    /** Whether a meter at this stage takes the command at all. */
    static boolean allows(CommandCode command, LifeCycle stage) {
        switch (command) {
            case IDENTIFY:
            case STATUS:
            case EVENTS:
            case LAST_TOKENS:
                return true;
            case LOAD_IDENTITY:
            case LOAD_KEY:
                return stage == LifeCycle.BLANK;
            case READ:
                return stage != LifeCycle.BLANK;
            case SET_CLOCK:
                return stage != LifeCycle.SCRAPPED;
            case ENTER_SERVICE:
                return stage == LifeCycle.MANUFACTURED;
            default:
                return stage == LifeCycle.MANUFACTURED || stage == LifeCycle.IN_SERVICE;
        }
    }
}
