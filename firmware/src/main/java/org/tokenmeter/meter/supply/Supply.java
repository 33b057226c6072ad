package org.tokenmeter.meter.supply;

import org.tokenmeter.hal.LoadSwitch;

/**
 * Decides about the load switch: it is closed while no reason to open it stands.
 *
 * <p><b>Invariant.</b> The switch is open from the first moment until no reason stands: each one
 * stands until it is decided.
 */
public final class Supply {
    /** The credit is used up. */
    public static final int CREDIT = 1;
    /** The meter can not trust its memory, or has no identity yet. */
    public static final int SERVICE = 2;
    /** A test token shows that the switch opens. */
    public static final int TEST = 4;

    private final LoadSwitch loadSwitch;
    private int reasons = CREDIT | SERVICE;
    private boolean closed;
    private boolean testing;
    private int testsSeen;

    /** Starts with an open switch. */
    public Supply(LoadSwitch loadSwitch) {
        this.loadSwitch = loadSwitch;
        loadSwitch.set(false);
    }

    /** Says whether a reason to open stands, and moves the switch if that changes its state. */
    public void decide(int reason, boolean stands) {
        reasons = stands ? reasons | reason : reasons & ~reason;
        if (closed != (reasons == 0)) {
            closed = !closed;
            loadSwitch.set(closed);
        }
    }

    /**
     * Says whether the switch is being tested: that opens a closed one, and leaves an open one.
     *
     * @param tests how many tests have begun: each one opens anew, also while another one runs
     */
    public void test(boolean runs, int tests) {
        if (testing != runs || testsSeen != tests) {
            testing = runs;
            testsSeen = tests;
            boolean isOpenForTest = (reasons & TEST) != 0;
            decide(TEST, runs && (closed || isOpenForTest));
        }
    }

    /** The reasons that stand, one bit each; 0 while the switch is closed. */
    public int reasons() {
        return reasons;
    }

    /** Whether the switch is closed. */
    public boolean isClosed() {
        return closed;
    }
}
