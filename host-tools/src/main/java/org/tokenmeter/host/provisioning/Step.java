package org.tokenmeter.host.provisioning;

import java.util.Locale;

/** The steps from a blank meter to one that takes credit, in their order. */
public enum Step {
    /** The meter answers to its first line key, and says at which stage of its life it is. */
    CALL,
    /** It learns who it is. */
    IDENTITY,
    /** It gets its initialisation key; a meter of a laboratory its final one. */
    FIRST_KEY,
    /** Key-change tokens bring its unique key. */
    FINAL_KEY,
    /** Its line opens to the service key from now on. */
    SERVICE,
    /** It answers to the service key, and has the key that it was given. */
    CHECK;

    private static final int COUNT = values().length;

    /** Its number among all of them, for people: {@code 3/6}. */
    public String place() {
        return ordinal() + 1 + "/" + COUNT;
    }

    /** What people call it: {@code first key}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Told how far a provisioning is, on its thread, without a secret. */
    public interface Listener {
        /**
         * Something is about to be asked of the meter. Whoever throws ends the provisioning here,
         * between two commands; the next one goes on from here.
         */
        void begins(Step step, String deed);

        /** It was done. */
        void done(Step step, String outcome);
    }
}
