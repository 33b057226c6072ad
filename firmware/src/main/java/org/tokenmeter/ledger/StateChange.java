package org.tokenmeter.ledger;

/**
 * A change of the state that no token brought: a penalty served, an overload, an open cover.
 *
 * <p><b>Called</b> by the firmware's loop whenever no commit is going on; several changes may go
 * into one commit. A change that is due stays due until it is in the state.
 */
public interface StateChange {
    /** Whether the state differs from what it should be. */
    boolean isDue();

    /** Makes the change in a draft that is committed next. */
    void apply(MeterState draft);
}
